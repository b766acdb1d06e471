import type { AgreementView } from '#schemas/views/agreement.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { actorIn } from '../acting.ts'
import type { AgreementOnPage } from '../agreement/read-agreement.ts'
import { readAgreement } from '../agreement/read-agreement.ts'
import type { PageAnswer } from '../answer.ts'
import { differenceTexts } from '../terms/catalogues.ts'
import { joined } from '../terms/value-words.ts'
import type { PageName } from '../paths.ts'
import { nobodyToChoose, personOptions, type PersonChoice } from '../persons/person-choice.ts'
import { notAllowedPage } from '../problem-pages.ts'
import type { PageContext } from '../visit.ts'

/** The agreement that a leader changes, as it stands today. */
export interface Subject extends AgreementOnPage {
  readonly context: PageContext
  /** In Denmark, `YYYY-MM-DD`. */
  readonly today: string
  /** Who may have said yes, where the page asks. */
  readonly choice: PersonChoice
}

/** What a page answers where the visitor may not act: null where there is nothing to be seen. */
export const subjectOf = async (context: PageContext): Promise<Subject | PageAnswer | null> => {
  const shown = await readAgreement(context)
  if (shown === null) return null
  if (shown.mayAct) {
    const subject = { ...shown, context, today: shown.agreement.validAt }
    return { ...subject, ...(await signatories(context, shown)) }
  }
  const { visit, agreement } = shown
  const institutions = agreement.parties
    .filter(({ kind }) => kind === 'institution')
    .map(({ name }) => name)
  const text = visit.texts.changes.whoMay(joined(visit.language, institutions))
  return notAllowedPage(visit, text)
}

const asksWho: ReadonlySet<PageName | null> = new Set<PageName>(['agree', 'correct', 'extend'])

/** Beside those whom the agreement names, those whom the institution keeps. */
const signatories = async (
  { visit, persons }: PageContext,
  { agreement, persons: named }: AgreementOnPage,
): Promise<Pick<Subject, 'persons' | 'choice'>> => {
  if (!asksWho.has(visit.page)) return { persons: named, choice: nobodyToChoose }
  const { items } = await persons.kept(actorIn(visit))
  const all = new Map(named)
  for (const item of items) all.set(item.personId, { ...item, hasPage: true })
  const stood = new Set(personsNamedBy({ consents: agreement.consents }))
  return { persons: all, choice: { options: personOptions([...all.values()]), stood } }
}

export const isSubject = (found: Subject | PageAnswer): found is Subject => 'agreement' in found

/** The agreement on another day; as today where that day is none, or not known. */
export const standingOn = async (
  { context: { queries, visit }, agreement }: Subject,
  day: unknown,
): Promise<AgreementView> => {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return agreement
  return (await queries.agreement(agreement.agreementId, visit.actor, day)) ?? agreement
}

export const nameOfParty = ({ names, visit }: Subject, partyId: string): string =>
  names.get(partyId) ?? visit.texts.agreement.history.aParty

/** Whose title it is and who is party to it. */
export const whichAgreement = ({
  visit,
  agreement,
}: Pick<Subject, 'visit' | 'agreement'>): string => {
  const names = joined(
    visit.language,
    agreement.parties.map(({ name }) => name),
  )
  return `${differenceTexts(visit.language).quoted(agreement.terms.title)}: ${names}`
}
