import type { TermPath } from '#src/texts/terms/term-path.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { termWords } from '../terms/catalogues.ts'
import { termKinds } from '../terms/term-kinds.ts'
import { noticeInWords } from '../terms/value-words.ts'
import { lastDayOf } from './endings.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { group, section } from './section.ts'
import { fieldAnchor, partAnchors } from './term-anchor.ts'
import { rowList, rowsOf, valueAt, type Row } from './term-rows.ts'

/** What was agreed besides tasks and money. */
export const frames = (shown: AgreementOnPage): Html | null => {
  const { frames: words } = shown.visit.texts.agreement
  const rows = (paths: readonly TermPath[]) => rowList(rowsOf(shown, paths))
  const content = [
    group(words.aim, [rows(aim)]),
    group(words.period, [rowList(periodRows(shown))]),
    group(words.volunteers, volunteerParts(shown)),
    group(words.safety, [rows(safety)]),
    group(words.everyday, [rows(everyday)]),
    group(words.case, [rowList([...rowsOf(shown, ['caseNumber', 'kleCode']), ...decided(shown)])]),
  ]
  return section(words.title, content, partAnchors.frames)
}

const aim: readonly TermPath[] = [
  'purpose',
  'targetGroup.description',
  'targetGroup.specialNeeds',
  'targetGroup.over60',
  'targetGroup.socialAim',
  'beneficiaries.citizens',
  'beneficiaries.ownFamilyOrMembers',
  'places',
  'themes',
]

const safety: readonly TermPath[] = [
  'insurance.insurer',
  'insurance.basis',
  'insurance.validUntil',
  'childrensCertificates.needed',
  'childrensCertificates.declaredOn',
  'childrensCertificates.validUntil',
]

const everyday: readonly TermPath[] = [
  'governance.steeringGroup',
  'governance.meetings',
  'volume.volunteers',
  'volume.hoursPerYear',
  'volume.citizensReached',
  'evaluation',
  'disputes',
  'atTheEnd',
]

const aboutVolunteers = (Object.keys(termKinds) as readonly TermPath[]).filter((path) =>
  /^(boundaries|volunteering)\./.test(path),
)
const isQuestion = (path: TermPath): boolean => termKinds[path].kind === 'known'

/** Yes and no first, side by side; then what was written; then how much was not answered. */
const volunteerParts = (shown: AgreementOnPage): readonly (Html | null)[] => {
  const { frames: words } = shown.visit.texts.agreement
  const questions = aboutVolunteers.filter(isQuestion)
  const unanswered = questions.filter(
    (path) => valueAt(shown.agreement.terms, path) === 'unknown',
  ).length
  return [
    rowList(rowsOf(shown, questions), 'term-answers'),
    rowList(
      rowsOf(
        shown,
        aboutVolunteers.filter((path) => !isQuestion(path)),
      ),
    ),
    unanswered === 0 ? null : html`<p class="unanswered">${words.unanswered(unanswered)}</p>`,
  ]
}

/** What reads better together than field by field. */
const periodRows = (shown: AgreementOnPage): readonly Row[] => {
  const { language, texts } = shown.visit
  const { until, notice, renewal } = shown.agreement.terms.period
  const length = noticeInWords(language, notice)
  const said = [length, notice?.note ?? null].filter((part) => part !== null).join(', ')
  const { notice: label } = texts.agreement.frames
  return [
    ...rowsOf(shown, ['period.from']),
    lastDay(shown),
    ...(said === '' ? [] : [{ label, value: said }]),
    // "The agreement ends" says nothing where there is no end.
    ...(until === null && renewal.kind === 'none' ? [] : rowsOf(shown, ['period.renewal.kind'])),
    ...rowsOf(shown, ['period.renewal.by', 'period.renewal.note', 'period.changeRule']),
    // A confirmation sets another day for it, or answers it.
    ...(isReviewed(shown) ? [] : rowsOf(shown, ['reviewBy'])),
  ]
}

const isReviewed = ({ agreement }: AgreementOnPage): boolean => {
  const { lastConfirmedOn, nextReview, terms } = agreement
  if (nextReview !== null) return true
  return lastConfirmedOn !== null && (terms.reviewBy ?? '') <= lastConfirmedOn
}

const lastDay = ({ visit: { language, texts }, agreement }: AgreementOnPage): Row => {
  const last = lastDayOf(agreement)
  return {
    label: termWords(language)['period.until'].label,
    value: last === null ? texts.agreement.frames.noEnd : formatDate(language, last),
    anchor: fieldAnchor('period.until'),
  }
}

const decided = ({ visit, agreement }: AgreementOnPage): readonly Row[] => {
  const { politicalDecision } = agreement.terms
  if (politicalDecision === null) return []
  const { body, on } = politicalDecision
  const value = visit.texts.agreement.frames.decided(body, formatDate(visit.language, on))
  return [{ label: termWords(visit.language)['politicalDecision.body'].label, value }]
}
