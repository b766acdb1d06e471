import { severities } from '#schemas/boundaries/rule.ts'
import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import type { Visit } from '../visit.ts'

type Counted = Pick<AgreementFindings, 'answers' | 'unanswered'>

/** "1 skal rettes, 2 bør afklares, 7 spørgsmål mangler svar". */
export const openInWords = ({ language, texts }: Visit, findings: Counted): string => {
  const { boundaries: words } = texts
  const breaches = findings.answers.filter(({ verdict }) => verdict === 'breached')
  const open = breaches.filter(({ state }) => state === 'open')
  const waiting = breaches.filter(({ state }) => state === 'to-be-mended').length
  const said = [
    ...severities.flatMap((severity) => {
      const count = open.filter((one) => one.severity === severity).length
      return count === 0 ? [] : [words.countOf[severity](count)]
    }),
    ...(waiting === 0 ? [] : [words.waiting(waiting)]),
    ...(findings.unanswered === 0 ? [] : [boundaryWords(language).unanswered(findings.unanswered)]),
  ]
  return said.length === 0 ? words.nothing : said.join(', ')
}
