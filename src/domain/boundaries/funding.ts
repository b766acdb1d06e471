import type { FundingLine } from '#schemas/terms/terms.ts'
import { inTerms, type Judgement } from './answers.ts'
import type { Answer, Evidence, RuleInput } from './rule.ts'

/** What a rule says of one line of funding; `evidence` beside where the money comes from. */
export interface SaidOfFunding<Why extends string> extends Judgement<Why> {
  readonly evidence: readonly Evidence[]
}

/** One answer for each line that it is about; none where there is none. */
export const forEachFunding = <Why extends string>(
  { terms }: RuleInput,
  isAbout: (line: FundingLine) => boolean,
  say: (line: FundingLine, pointer: string) => SaidOfFunding<Why>,
): readonly Answer[] =>
  terms.funding.flatMap((line, index): Answer[] => {
    if (!isAbout(line)) return []
    const pointer = `/funding/${String(index)}`
    const { verdict, why, evidence } = say(line, pointer)
    return [
      {
        verdict,
        why,
        itemKind: 'funding',
        itemId: line.id,
        evidence: [inTerms(`${pointer}/source`, line.source), ...evidence],
      },
    ]
  })

/** Where all the money comes from. */
export const fundingSources = ({ terms }: RuleInput): Evidence[] =>
  terms.funding.map(({ source }, index) => inTerms(`/funding/${String(index)}/source`, source))

/**
 * Whether people mean this paragraph of the law on social services: "§ 18", "§18-midler", "SEL § 18,
 * stk. 2", "paragraf 18", "§§ 18 og 79". Not "§ 18 a" or "§ 180", and not another law's: "ældreloven
 * § 18".
 */
export const citesSocialServices = (source: string, paragraph: number): boolean => {
  if (isOtherLaw(source)) return false
  return [...source.matchAll(citation)].some(([, first, second]) =>
    [first, second].some((number) => number === String(paragraph)),
  )
}

/** A number with a letter of its own is another paragraph; "i" after a space is a word. */
const number = String.raw`(\d+)(?!\d|\s?[a-hj-zæøå](?!\p{L})|i(?!\p{L}))`
const citation = new RegExp(
  String.raw`(?:§+|\bparagraf(?:fen|fer|ferne)?(?!\p{L}))[\s-]*${number}(?:\s*(?:og|/)\s*(?:§\s*)?${number})?`,
  'giu',
)

/**
 * Where money comes from, as it is told apart: a paragraph of the law on social services as "§ 18" or
 * "§ 18 a", however it was written; another source, or several paragraphs, as written.
 */
export const fundingSource = (source: string): string => {
  if (isOtherLaw(source)) return source
  const cited = new Set(
    [...source.matchAll(paragraphs)].flatMap(([, ...parts]) =>
      [parts.slice(0, 3), parts.slice(3)].flatMap(paragraphOf),
    ),
  )
  const [only] = cited
  return only === undefined || cited.size > 1 ? source : only
}

const paragraphOf = ([number, apart, joined]: readonly (string | undefined)[]): string[] =>
  number === undefined ? [] : [`§ ${number} ${apart ?? joined ?? ''}`.trim().toLowerCase()]

/** As `number`, with the letter that makes it another paragraph. */
const lettered = String.raw`(\d+)(?!\d)(?:\s?([a-hj-zæøå])(?!\p{L})|(i)(?!\p{L}))?`
const paragraphs = new RegExp(
  String.raw`(?:§+|\bparagraf(?:fen|fer|ferne)?(?!\p{L}))[\s-]*${lettered}(?:\s*(?:og|/)\s*(?:§\s*)?${lettered})?`,
  'giu',
)

/** "Lov om social service", "serviceloven", "SEL" are the law that is meant, also where none is named. */
const isOtherLaw = (source: string): boolean =>
  !/servicelov|lov om social service|(?<!\p{L})sel(?!\p{L})/iu.test(source) &&
  /\p{L}+lov(?:en|ens)?(?!\p{L})|(?<!\p{L})lov(?!\p{L})/iu.test(source)
