import type { CloseParty } from '#schemas/commands/parties.ts'
import type { z } from 'zod'
import { formatDate } from '#src/texts/dates.ts'
import { rowList } from '../agreement/term-rows.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { nameOf } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import type { Typed } from '../sent.ts'
import { closingQuestions, type Closing } from './close-page.ts'
import { inForceWith } from './collaborations.ts'
import { listLink, partyAddress, type PartyDetails } from './party-pages.ts'
import { revisionHidden } from './revision-field.ts'
import { searchedHidden } from './successor.ts'

/** Name of the buttons of the page that is checked. */
export const step = 'step'

interface Checked {
  readonly body: z.output<typeof CloseParty>
  readonly typed: Typed
  readonly revision: number
  /** Its full name, and what tells apart those of one name; null where nobody carries it on. */
  readonly successor: string | null
}

/** What will happen, in words, before anything is recorded: nothing takes it back. */
export const closeCheckPage = async <Details extends PartyDetails>(
  closing: Closing<Details>,
  checked: Checked,
): Promise<Html> => {
  const { form, context, party } = closing
  const { visit } = context
  const { closing: words } = visit.texts.parties
  const one = { kind: form.kind, id: party.id }
  const { name } = party.details
  const content = html`<p>${words.check.notYet}</p>
    ${rowList(rows(closing, checked))}
    <section class="consequences">
      <h2>${words.follows}</h2>
      <ul class="bullet-list">
        ${(await follows(closing, checked)).map((said) => html`<li>${said}</li> `)}
      </ul>
    </section>
    ${postForm(visit, { class: 'form', action: partyAddress(visit, one, 'close') }, html`${hiddenFields(sentAlong(closing, checked))} ${buttons(closing)}`)}`
  const trail = [listLink(visit, form.kind), { href: partyAddress(visit, one), words: name }]
  return layout(visit, { title: words.check.title[form.kind](name), content, trail })
}

const rows = <Details extends PartyDetails>(
  { form: { kind }, context: { visit }, party }: Closing<Details>,
  { body, successor }: Checked,
) => {
  const { closing: words } = visit.texts.parties
  const { effectiveOn, reason } = body
  return [
    {
      label: words.check.from[kind],
      value: formatDate(visit.language, effectiveOn ?? party.validAt),
    },
    { label: words.check.reason, value: words.reasons[reason] },
    { label: words.check.successor, value: successor ?? words.check.nobody },
  ]
}

/** Where leaders inherit, what runs goes over; networks have no leader here. */
const follows = async <Details extends PartyDetails>(
  { form: { kind }, context, party }: Closing<Details>,
  { successor }: Checked,
): Promise<readonly string[]> => {
  const { closing: words } = context.visit.texts.parties
  const count = await inForceWith(context, { kind, id: party.id })
  const goesOver = kind === 'institution' && successor !== null && count !== 0
  return [
    goesOver ? words.check.goesOver(count, successor) : words.inForce(count),
    words.stays,
    words.noWayBack,
  ]
}

const sentAlong = <Details extends PartyDetails>(
  closing: Closing<Details>,
  { typed, revision }: Checked,
): Typed => {
  const names = closingQuestions(closing, []).map(({ pointer }) => nameOf(pointer))
  return {
    ...Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])),
    ...searchedHidden(typed),
    ...onceHidden(typed),
    ...revisionHidden(revision),
  }
}

const buttons = <Details extends PartyDetails>({
  form: { kind },
  context: { visit },
  party,
}: Closing<Details>): Html => {
  const { forms, parties } = visit.texts
  const { check } = parties.closing
  return html`<div class="form-buttons">
    <button class="button button-primary" type="submit" name="${step}" value="send">
      ${check.act[kind](party.details.name)}
    </button>
    <button class="button button-secondary" type="submit" name="${step}" value="edit">
      ${check.edit}
    </button>
    <a class="button button-quaternary" href="${partyAddress(visit, { kind, id: party.id })}"
      >${forms.cancel}</a
    >
  </div>`
}
