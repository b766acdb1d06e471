import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { Answer } from '../answer.ts'
import { draftList } from '../drafts/draft-list.ts'
import { ownFindings } from '../audit/own-findings.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { allAgreements } from './all-agreements.ts'
import { confirmedNotice } from './confirmed-notice.ts'
import { dueList } from './due-list.ts'
import { proposalList } from './proposals.ts'
import { readMine, type Mine } from './read-mine.ts'

/** Where a leader begins: what waits, what was begun, and all that the institution is party to. */
export const minePage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { actor, texts } = visit
  if (actor.role !== 'institution-leader') return null
  const mine = await readMine(context, actor.institutionId)
  if (mine === null) return null
  const content = html`${whose(visit, mine)} ${await confirmedNotice(context)}
  ${isClosed(mine) ? closedNotice(visit, mine) : registerButton(visit)}
  ${await ownFindings(context)} ${await draftList(context)} ${agreementParts(visit, mine)}`
  return layout(visit, { title: texts.pages.mine, content })
}

const whose = ({ language, texts }: Visit, { institution: { id, details } }: Mine): Html => {
  const municipality = municipalityName(language, details.municipalityCode)
  return html`<p class="lead">
    <a href="${addressOf('institution', language, { institutionId: id })}">${details.name}</a>
    ${texts.mine.leaderOf(municipality)}
  </p>`
}

const isClosed = ({ institution: { closed }, today }: Mine): boolean =>
  closed !== null && closed.effectiveOn <= today

const closedNotice = ({ language, texts }: Visit, { institution: { closed } }: Mine): Html =>
  notice({
    title: texts.mine.closedTitle,
    text: texts.mine.closedText(formatDate(language, closed?.effectiveOn ?? '')),
  })

const registerButton = ({ language, texts }: Visit): Html =>
  html`<p class="mine-register">
    <a class="button button-primary" href="${addressOf('begin', language)}"
      >${texts.mine.register}</a
    >
  </p>`

const agreementParts = (visit: Visit, mine: Mine): Html => {
  if (mine.all.total === 0) return noneYet(visit, mine)
  return html`${dueList(visit, mine)} ${proposalList(visit, mine)} ${allAgreements(visit, mine)}`
}

const noneYet = ({ language, texts }: Visit, mine: Mine): Html => {
  const { mine: words } = texts
  const link = { href: addressOf('begin', language), words: words.emptyLink }
  return notice({
    title: words.emptyTitle,
    ...(isClosed(mine) ? {} : { text: words.emptyText, link }),
  })
}
