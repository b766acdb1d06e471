import { z } from 'zod'
import { LocalDate } from '#schemas/values.ts'
import { formatDate } from '#src/texts/dates.ts'
import { problemText } from '#src/texts/problem-text.ts'
import { readAddress } from '../lists/address.ts'
import { html, type Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import { success, type Notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { inForceWith } from './collaborations.ts'
import { partyAddress, type Party, type PartyKind } from './party-pages.ts'
import { warning } from './warning-box.ts'

const Warnings = z.array(z.enum(['cvr-checksum', 'cvr-known'])).max(2)

const Address = z.object({
  done: z.enum(['registered', 'updated', 'unchanged', 'closed']).optional(),
  /** From when an update applies, where that lies ahead. */
  from: LocalDate.optional(),
  warning: z
    .string()
    .transform((codes) => codes.split('.'))
    .pipe(Warnings)
    .optional(),
})

interface Done {
  readonly kind: PartyKind
  readonly party: Party
}

/** What was just done, what happens next, and what to look at; nothing on any other visit. */
export const doneNotice = async (context: PageContext, one: Done): Promise<Html | null> => {
  const { visit } = context
  const { done, from, warning: codes = [] } = readAddress(Address, visit.asked)
  if (done === undefined) return null
  const told = await notices[done](context, one, from ?? null)
  const warnings = codes.map((code) => cvrWarning(context, one, code))
  return html`${success(told)} ${await Promise.all(warnings)}`
}

type Tell = (context: PageContext, one: Done, from: string | null) => Promise<Notice> | Notice

const notices: Readonly<Record<'registered' | 'updated' | 'unchanged' | 'closed', Tell>> = {
  registered: ({ visit }, { kind, party }) => {
    const { done } = visit.texts.parties
    const title = done.registered(party.details.name)
    return kind === 'institution'
      ? { title, text: done.institutionNext, link: registerNetworkLink(visit) }
      : { title, ...networkNext(visit, party.id) }
  },
  updated: ({ visit }, _, from) => {
    const { done } = visit.texts.parties
    const later = from === null ? null : formatDate(visit.language, from)
    return {
      title: done.updated,
      text: later === null ? done.updatedNext : done.updatedLater(later),
    }
  },
  unchanged: ({ visit }) => {
    const { done } = visit.texts.parties
    return { title: done.unchanged, text: done.unchangedText }
  },
  closed: async (context, { kind, party }) => {
    const { done } = context.visit.texts.parties
    const count = await inForceWith(context, { kind, id: party.id })
    return { title: done.closed[kind], text: done.closedNext(count) }
  },
}

const registerNetworkLink = ({ language, texts }: Visit): Link => ({
  href: addressOf('registerNetwork', language),
  words: texts.parties.register.network,
})

const networkNext = (
  { language, texts, actor }: Visit,
  networkId: string,
): Pick<Notice, 'text' | 'link'> => {
  const { done, register } = texts.parties
  if (actor.role !== 'institution-leader') return { text: done.networkNext }
  const href = addressOf('begin', language, { networkId })
  return { text: done.networkNextForLeader, link: { href, words: register.agreement } }
}

/** What was recorded all the same, and with whom a CVR number is shared. */
const cvrWarning = async (
  { visit, queries }: PageContext,
  { party }: Done,
  code: 'cvr-checksum' | 'cvr-known',
): Promise<Html> => {
  const { title, detail } = problemText(visit.language, code)
  const { details } = party
  const cvr = 'cvr' in details ? details.cvr : null
  const ids = code === 'cvr-known' && cvr !== null ? await queries.networksWithCvr(cvr) : []
  const others = await Promise.all(
    ids.filter((id) => id !== party.id).map((id) => queries.network(id)),
  )
  const links = others.flatMap((one) =>
    one === null
      ? []
      : [
          html`<li>
            <a href="${partyAddress(visit, { kind: 'network', id: one.id })}"
              >${one.details.name}</a
            >
          </li> `,
        ],
  )
  return warning(
    title,
    html`<p class="alert-text">${detail}</p>
      ${
        links.length > 0 &&
        html`<p class="alert-text">${visit.texts.parties.done.sameCvr}</p>
          <ul class="nobullet-list">
            ${links}
          </ul>`
      }`,
  )
}
