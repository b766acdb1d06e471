import type { Answers, Cell, Change, Duty, FundingDraft, TermsDraft } from './scenario.ts'

/** One change after the other. */
export const begge =
  (first: Change, second: Change): Change =>
  (terms) =>
    second(first(terms))

export const sæt =
  (changed: Partial<TermsDraft>): Change =>
  (terms) => ({ ...terms, ...changed })

/** A new task, of the party at index `at` (the first beside the institution where left out). */
export const nyOpgave =
  ({ at = 1, ...task }: Duty): Change =>
  (terms) => ({
    ...terms,
    parties: terms.parties.map((party, index) =>
      index === at ? { ...party, tasks: [...(party.tasks ?? []), task] } : party,
    ),
  })

export const udenOpgave =
  (title: string): Change =>
  (terms) => ({
    ...terms,
    parties: terms.parties.map((party) => ({
      ...party,
      tasks: (party.tasks ?? []).filter((task) => task.title !== title),
    })),
  })

/** The task of that title, done otherwise. */
export const ændretOpgave =
  (title: string, changed: Partial<Duty>): Change =>
  (terms) => ({
    ...terms,
    parties: terms.parties.map((party) => ({
      ...party,
      tasks: (party.tasks ?? []).map((task) =>
        task.title === title ? { ...task, ...changed } : task,
      ),
    })),
  })

export const nytTilskud =
  (line: FundingDraft): Change =>
  (terms) => ({ ...terms, funding: [...(terms.funding ?? []), line] })

/** Other amounts, of the funding line at an index. */
export const andetBeløb =
  (at: number, amountDkk: number): Change =>
  (terms) => ({
    ...terms,
    funding: (terms.funding ?? []).map((line, index) =>
      index === at ? { ...line, amountDkk } : line,
    ),
  })

export const andetOmfang =
  (volunteers: number, hoursPerYear: number, citizensReached: number): Change =>
  (terms) => ({ ...terms, volume: { volunteers, hoursPerYear, citizensReached } })

export const nyCelle =
  (cell: Cell): Change =>
  (terms) => ({ ...terms, classification: answersOf(cell) })

/** The plain answers that place an agreement in a cell (000, Bilag 2). */
export const answersOf = (cell: Cell): Answers => ({
  formality:
    cell === 'formal-own' || cell === 'formal-co'
      ? { formalAgreement: 'yes', fixedRelation: 'unknown' }
      : { formalAgreement: 'no', fixedRelation: 'no' },
  production:
    cell === 'formal-co' || cell === 'informal-co'
      ? { fixedTasks: 'no', changesWaysOfWorking: 'yes', movesRoles: 'unknown' }
      : { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
})
