import type { ReviewConclusion, ReviewVerdict } from '#schemas/boundaries/decision.ts'
import type { LegalNature } from '#schemas/boundaries/legal-basis.ts'
import type { Severity, Verdict } from '#schemas/boundaries/rule.ts'
import type { FindingState, RuleSource } from '#schemas/views/finding.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** What is said of rules and findings everywhere. */
export const boundaryWordsInDanish = {
  heading: 'Roller og grænser',
  severity: {
    'must-fix': 'Skal rettes',
    warning: 'Bør afklares',
    advice: 'Godt råd',
  } satisfies Words<Severity>,
  verdict: {
    upheld: 'Overholdt',
    breached: 'Ikke overholdt',
    'cannot-tell': 'Kan ikke afgøres',
    'not-relevant': 'Ikke relevant',
  } satisfies Words<Verdict>,
  state: {
    open: 'Åben',
    'to-be-mended': 'Venter på rettelse',
    judged: 'Afgjort',
    exempted: 'Undtaget',
  } satisfies Words<FindingState>,
  reviewVerdict: {
    agreed: 'Rigtigt set, men kan blive stående',
    'to-be-mended': 'Rigtigt set, og skal rettes',
    'not-a-breach': 'Ikke i strid med spillereglen',
  } satisfies Words<ReviewVerdict>,
  conclusion: {
    approved: 'Godkendt',
    'changes-required': 'Skal ændres',
  } satisfies Words<ReviewConclusion>,
  nature: {
    'must-provide': 'Kommunen skal løse opgaven',
    'may-provide': 'Kommunen kan løse opgaven',
    'must-support': 'Kommunen skal samarbejde og støtte',
    exception: 'Undtagelse fra en pligt',
    unknown: 'Ikke slået efter',
  } satisfies Words<LegalNature>,
  standing: {
    adopted: 'vedtaget',
    'hearing-edition': 'høringsudgave',
    'of-others': 'andres tekst',
    'our-advice': 'vores eget råd',
  } satisfies Words<RuleSource['standing']>,
  noYear: 'uden årstal',
  quotedIn: (title: string): string => `gengivet i »${title}«`,
  /** As in "7 spørgsmål mangler svar". */
  unanswered: (count: number): string => `${String(count)} spørgsmål mangler svar`,
  finding: 'Opmærksomhedspunkt',
  review: 'Gennemgang af roller og opgaver',
  exemption: 'Begrundet undtagelse',
  rulebook: 'Spilleregler',
  legalBasis: 'Lovgrundlag',
}

export type BoundaryWords = typeof boundaryWordsInDanish
