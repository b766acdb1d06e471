import type { Party, Terms } from '#schemas/terms/terms.ts'
import { unlistedLegalBasis } from '#src/texts/terms/legal-bases.ts'
import { html, type Html } from '../html/html.ts'
import { legalBasisLink } from '../legal-bases/legal-basis-link.ts'
import { enumWords, termWords } from '../terms/catalogues.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { section } from './section.ts'
import { partAnchors, taskAnchor } from './term-anchor.ts'

type Task = Party['tasks'][number]

/** Who does what; the law stands there where any task refers to one. */
export const taskTable = (shown: AgreementOnPage): Html | null => {
  const { tasks: words } = shown.visit.texts.agreement
  const rows = tasksIn(shown.agreement.terms)
  const hasLaw = rows.some(({ task }) => basesOf(task).length > 0)
  if (rows.length === 0) return null
  const table = html`<table class="table list task-table">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.task}</th>
        <th scope="col">${words.performedBy}</th>
        <th scope="col">${words.responsible}</th>
        ${hasLaw && html`<th scope="col">${words.legalBasis}</th>`}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => taskRow(shown, row, hasLaw))}
    </tbody>
  </table>`
  return section(words.title, [table], partAnchors.tasks)
}

interface TaskOfParty {
  readonly task: Task
  readonly party: Party
}

const tasksIn = ({ parties }: Terms): readonly TaskOfParty[] =>
  parties.flatMap((party) => party.tasks.map((task) => ({ task, party })))

const taskRow = (shown: AgreementOnPage, { task, party }: TaskOfParty, hasLaw: boolean): Html => {
  const { texts, language } = shown.visit
  const { tasks: words } = texts.agreement
  const { performer } = enumWords(language).choice
  return html`<tr id="${taskAnchor(task.id)}">
    <th scope="row">${task.title} ${belowTitle(shown, { task, party })}</th>
    <td data-title="${words.performedBy}">${performer[task.performedBy]}</td>
    <td data-title="${words.responsible}">${performer[task.responsible]}</td>
    ${hasLaw && html`<td data-title="${words.legalBasis}">${basesIn(shown, task)}</td>`}
  </tr> `
}

/** Where and how often, what it is about, what it demands, and whose it is where many are there. */
const belowTitle = (shown: AgreementOnPage, { task, party }: TaskOfParty): Html => {
  const { texts, language } = shown.visit
  const name = shown.names.get(party.id)
  const isOneOfMany = shown.agreement.parties.length > 2 && name !== undefined
  const labels = termWords(language)
  const demands = demanding.flatMap((key) =>
    task[key] === 'yes' ? [labels[`parties.*.tasks.*.${key}`].label] : [],
  )
  const lines = [
    task.description,
    [task.frequency, task.place].filter((part) => part !== null).join(', '),
    demands.join(', '),
    isOneOfMany ? texts.agreement.tasks.of(name) : null,
  ]
  return html`${lines.map((line) => line !== null && line !== '' && html`<span class="within">${line}</span>`)}`
}

const demanding = [
  'requiresNeedsAssessment',
  'requiresRecordKeeping',
  'requiresMinutesAboutCitizens',
  'isTreatment',
] as const

const basesOf = ({ legalBasisId, exceptionBasisId }: Task): readonly string[] =>
  [legalBasisId, exceptionBasisId].filter((id) => id !== null)

const basesIn = ({ visit, names }: AgreementOnPage, task: Task): Html => {
  const { tasks: words } = visit.texts.agreement
  const { legalBasisId, exceptionBasisId } = task
  const exception =
    exceptionBasisId === null
      ? null
      : (names.get(exceptionBasisId) ?? unlistedLegalBasis(visit.language))
  return html`${legalBasisId !== null && legalBasisLink(visit, names, legalBasisId)}
  ${exception !== null && html`<span class="within">${words.exception(exception)}</span>`}`
}
