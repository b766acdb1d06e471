import { classesOf } from '../agreement-listing/classes.ts'
import { scopesAsked, scopesOfOwn, type AnyOf } from '../agreement-listing/scopes.ts'
import type { AgreementFilter, SignedIn } from '../agreement-register/filters.ts'
import { condition, type Condition } from '../sql.ts'
import { knownArmsOf, type KnownArm } from './arms.ts'

/** What a list is asked for: of each kind one scope. */
export type KnownFilter = Omit<AgreementFilter, 'institutionIds'>

/** Who looks, and the day on which they do, `YYYY-MM-DD`: rights are those of today. */
export interface Looking {
  readonly viewer: SignedIn
  readonly today: string
}

/**
 * What is asked for, as far as whoever looks could see it then and may know of it today. Of what was not
 * agreed as known then, that is what was in scopes of their own, so that nothing of others is gone through.
 */
export const knownArmsAsked = (filter: KnownFilter, { viewer, today }: Looking): KnownArm[] => {
  const asked = scopesAsked(filter)
  const own = scopesOfOwn(viewer)
  const classes = (wasAgreed?: boolean) => [...classesOf({ ...filter, wasAgreed }).keys()]
  if (own === null) return knownArmsOf(asked, classes())
  return [
    ...knownArmsOf(asked, classes(true)),
    ...own.flatMap((scope, index) =>
      knownArmsOf([...asked, [scope]], classes(false)).map((arm) => ({
        ...arm,
        tests: [...isInNone(own.slice(0, index)), mayBeKnown(own, today)],
      })),
    ),
  ]
}

/** Of several own scopes an agreement is read in the first. */
const isInNone = (scopes: readonly string[]): Condition[] =>
  scopes.length === 0
    ? []
    : [
        condition(
          `coalesce((SELECT sum(e.change) FROM recorded_listing AS e
            WHERE e.scope IN (SELECT w.value FROM json_each($before) AS w) AND e.class = l.class
              AND e.title_order = l.title_order AND e.stream = l.stream
              AND e.from_day <= $day AND e.to_day > $day AND e.position <= $position), 0) = 0`,
          { before: JSON.stringify(scopes) },
        ),
      ]

/** It was agreed since, or is in an own scope to this day. */
const mayBeKnown = (own: AnyOf, today: string): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM standing AS t CROSS JOIN json_each(t.places) AS p
      WHERE t.stream = l.stream AND (
        p.value ->> '$[0][0]' IN (SELECT w.value FROM json_each($agreed) AS w)
        OR (p.value ->> '$[0][2]' <= $today AND p.value ->> '$[0][3]' > $today
          AND EXISTS (SELECT 1 FROM json_each(p.value, '$[1]') AS s
            WHERE s.value IN (SELECT w.value FROM json_each($own) AS w)))
      ))`,
    { agreed: JSON.stringify(agreed), own: JSON.stringify(own), today },
  )

const agreed = [...classesOf({ wasAgreed: true }).keys()]
