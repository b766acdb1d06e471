import type { Evidence } from '#domain/boundaries/rule.ts'
import { aPeriod } from '../../build.ts'
import { ofAll, said, type Examples } from '../asking.ts'

const seen = (reviewBy: string | null, value: string | null): Evidence[] => [
  said('/reviewBy', reviewBy),
  { of: 'agreement', partyId: null, pointer: '/lastLookedAt', value },
]

export const reviewCycleExamples: Examples<'review-cycle'> = {
  'planned within two years': {
    given: { lastLookedAt: '2024-01-02', reviewBy: '2025-01-01', day: '2024-06-15' },
    then: [ofAll('upheld', 'planned', ...seen('2025-01-01', '2024-01-02'))],
  },
  'planned for the last day of the two years': {
    given: { lastLookedAt: '2024-01-02', reviewBy: '2026-01-02', day: '2024-06-15' },
    then: [ofAll('upheld', 'planned', ...seen('2026-01-02', '2024-01-02'))],
  },
  'planned for the day after': {
    given: { lastLookedAt: '2024-01-02', reviewBy: '2026-01-03', day: '2024-06-15' },
    then: [ofAll('breached', 'planned-too-late', ...seen('2026-01-03', '2024-01-02'))],
  },
  'on the planned day': {
    given: { lastLookedAt: '2024-01-02', reviewBy: '2025-01-01', day: '2025-01-01' },
    then: [ofAll('upheld', 'planned', ...seen('2025-01-01', '2024-01-02'))],
  },
  'the day after the planned one': {
    given: { lastLookedAt: '2024-01-02', reviewBy: '2025-01-01', day: '2025-01-02' },
    then: [ofAll('cannot-tell', 'plan-passed', ...seen('2025-01-01', '2024-01-02'))],
  },
  'not planned': {
    given: { lastLookedAt: '2024-01-02', day: '2024-06-15' },
    then: [ofAll('cannot-tell', 'not-planned', ...seen(null, '2024-01-02'))],
  },
  'two years to the day': {
    given: { lastLookedAt: '2024-01-02', day: '2026-01-02' },
    then: [ofAll('cannot-tell', 'not-planned', ...seen(null, '2024-01-02'))],
  },
  'two years and a day': {
    given: { lastLookedAt: '2024-01-02', day: '2026-01-03' },
    then: [ofAll('breached', 'overdue', ...seen(null, '2024-01-02'))],
  },
  'over two years, whatever is planned': {
    given: { lastLookedAt: '2024-01-02', reviewBy: '2026-06-01', day: '2026-02-01' },
    then: [ofAll('breached', 'overdue', ...seen('2026-06-01', '2024-01-02'))],
  },
  'from a leap day': {
    given: { lastLookedAt: '2024-02-29', day: '2026-03-01' },
    then: [ofAll('breached', 'overdue', ...seen(null, '2024-02-29'))],
  },
  'never looked at, and not planned': {
    given: { lastLookedAt: '', day: '2026-01-03' },
    then: [ofAll('cannot-tell', 'not-planned', ...seen(null, null))],
  },
  'never looked at, and planned': {
    given: { lastLookedAt: '', reviewBy: '2027-01-03', day: '2026-01-03' },
    then: [ofAll('upheld', 'planned', ...seen('2027-01-03', null))],
  },
  'it ends before two years have passed': {
    given: {
      terms: { period: aPeriod({ until: '2025-12' }) },
      lastLookedAt: '2024-01-02',
      day: '2024-06-15',
    },
    then: [
      ofAll(
        'not-relevant',
        'ends-before',
        ...seen(null, '2024-01-02'),
        said('/period/until', '2025-12'),
        said('/period/renewal/kind', 'unknown'),
      ),
    ],
  },
  'it ends on the last day of the two years': {
    given: {
      terms: { period: aPeriod({ until: '2026-01-02' }) },
      lastLookedAt: '2024-01-02',
      day: '2024-06-15',
    },
    then: [
      ofAll(
        'not-relevant',
        'ends-before',
        ...seen(null, '2024-01-02'),
        said('/period/until', '2026-01-02'),
        said('/period/renewal/kind', 'unknown'),
      ),
    ],
  },
  'it ends later': {
    given: {
      terms: { period: aPeriod({ until: '2026' }) },
      lastLookedAt: '2024-01-02',
      day: '2024-06-15',
    },
    then: [ofAll('cannot-tell', 'not-planned', ...seen(null, '2024-01-02'))],
  },
  'it ends before, but goes on of itself': {
    given: {
      terms: { period: aPeriod({ until: '2024-12-31', renewal: { kind: 'automatic' } }) },
      lastLookedAt: '2024-01-02',
      day: '2024-06-15',
    },
    then: [ofAll('cannot-tell', 'not-planned', ...seen(null, '2024-01-02'))],
  },
  'it ran out, and nobody looked at it for two years': {
    given: {
      terms: { period: aPeriod({ until: '2024-12-31' }) },
      lastLookedAt: '2024-01-02',
      day: '2026-02-01',
    },
    then: [ofAll('breached', 'overdue', ...seen(null, '2024-01-02'))],
  },
}
