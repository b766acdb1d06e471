import type { Production } from '#schemas/terms/classification.ts'
import type { DurationMeasure } from '#schemas/views/durations.ts'
import { dayAfter, dayBefore, dayNumber } from '#domain/dates.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { agreementIntervals, cellOf, type AgreementInterval } from '../agreement-intervals.ts'
import { endOfTime } from '../projection.ts'
import type { StreamDocument } from '../stream-document.ts'
import { valueOfBegin } from './measures.ts'

/** How long something took, and the days on which that counts; half-open. */
export interface Sample {
  readonly measure: DurationMeasure
  readonly from: string
  readonly to: string
  /** Days, or the first day as `valueOfBegin` has it. */
  readonly value: number
  readonly production: Production
  /** Whose terms say what it names. */
  readonly interval: AgreementInterval
  /** The day of which the filters are; null where they are of each day. */
  readonly asOn: string | null
}

type AgreementDocument = Extract<StreamDocument, { kind: 'agreement' }>

/** All that is measured of an agreement; nothing of what never was agreed, or was annulled. */
export const samplesOf = (document: AgreementDocument): Sample[] => {
  const { state } = document
  const intervals = agreementIntervals(state)
  const lived = intervals.filter(({ status }) => status === 'in-force')
  return [
    ...agreedSample(agreedOn(document), state, intervals),
    ...endedSample(state, lived),
    ...lived.map((interval) => inForceSample(interval, lived[0] ?? interval)),
  ]
}

/**
 * The day on which it was agreed, as its signing or its consents tell; of what was registered as it came
 * about, else the day on which that was recorded.
 */
const agreedOn = ({ state, agreementRecordedOn }: AgreementDocument): string | null => {
  if (state.status === 'annulled') return null
  return state.agreedOn ?? (state.origin === 'registered' ? agreementRecordedOn : null)
}

/** None where it was agreed before it was proposed here: it was entered afterwards. */
const agreedSample = (
  day: string | null,
  { proposedOn }: ExistingAgreement,
  intervals: readonly AgreementInterval[],
): Sample[] => {
  const then = intervals.find(({ columns }) => day !== null && isIn(columns, day))
  if (day === null || then === undefined || day < proposedOn) return []
  const value = dayNumber(day) - dayNumber(proposedOn)
  return [sampleOf('proposal-to-agreement', then, { from: day, value, asOn: day })]
}

/** From the first day in force to the last, both counted, however often it had lapsed in between. */
const endedSample = (state: ExistingAgreement, lived: readonly AgreementInterval[]): Sample[] => {
  const [first, last] = [lived[0], lived.at(-1)]
  if (state.status !== 'ended' || first === undefined || last === undefined) return []
  const asOn = dayBefore(last.columns.to_day)
  const value = dayNumber(last.columns.to_day) - dayNumber(first.columns.from_day)
  return [sampleOf('ended', last, { from: dayAfter(state.end.endedOn), value, asOn })]
}

const inForceSample = (interval: AgreementInterval, first: AgreementInterval): Sample => {
  const { from_day: from, to_day: to } = interval.columns
  const value = valueOfBegin(first.columns.from_day)
  return { ...sampleOf('in-force', interval, { from, value, asOn: null }), to }
}

const sampleOf = (
  measure: DurationMeasure,
  interval: AgreementInterval,
  counts: Pick<Sample, 'from' | 'value' | 'asOn'>,
): Sample => ({
  measure,
  to: endOfTime,
  production: cellOf(interval).production,
  interval,
  ...counts,
})

const isIn = ({ from_day: from, to_day: to }: AgreementInterval['columns'], day: string): boolean =>
  from <= day && day < to
