import fc from 'fast-check'
import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { ClassificationAnswers } from '#schemas/terms/classification.ts'
import type { Cell, Movement } from '#schemas/views/movements.ts'
import { classify } from '#domain/agreements/classification.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { intervalOn, timeline } from '#domain/agreements/timeline.ts'
import { detailsOn } from '#domain/parties/party.ts'
import { cells } from '#projections/movements/cells.ts'
import { movesOf } from '#projections/movements/moves.ts'
import { movementsIn, type MovementQuery } from '#projections/movements/queries.ts'
import type { Paging } from '#projections/page.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { agreed, aPeriod, aTerms, answers, ended, proposed, revised } from '../domain/build.ts'
import { cases, exactly, type Proof } from '../domain/exactly.ts'
import { after } from '../domain/given.ts'
import { histories, longHistory, plusDays, type History, type World } from './histories.ts'
import { modelsOf } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(20, 500)
const everything: Paging = { limit: 100_000, after: null }

const formal = { formalAgreement: 'yes', fixedRelation: 'no' } as const
const informal = { formalAgreement: 'no', fixedRelation: 'no' } as const
const own = { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' } as const
const co = { fixedTasks: 'no', changesWaysOfWorking: 'yes', movesRoles: 'no' } as const
const formalOwn = answers(formal, own)
const formalCo = answers(formal, co)
const informalCo = answers(informal, co)

const from = (classification: ClassificationAnswers, until: string | null = null) => {
  const period = aPeriod({ from: '2024-01-01', until })
  return [proposed({ terms: aTerms({ classification, period }) }), agreed({ period })] as const
}
const changed = (
  kind: 'amendment' | 'renewal' | 'reassessment',
  effectiveFrom: string,
  classification: ClassificationAnswers,
) => revised(kind, { effectiveFrom, terms: aTerms({ classification }) })
const corrected = (
  replacesVersion: number,
  classification: ClassificationAnswers,
  effectiveFrom = '2024-01-01',
) => revised('correction', { replacesVersion, effectiveFrom, terms: aTerms({ classification }) })

const shortOf = ({ formality, production }: Cell): string => `${formality} ${production}`

const moves = (events: readonly AgreementEvent[], ...expected: string[]): Proof => {
  const [first, ...others] = events
  if (first === undefined) throw new Error('No events')
  return exactly(
    movesOf(after(first, ...others)).map(
      ({ from, to, lastDayBefore, interval, kind }) =>
        `${lastDayBefore} ${shortOf(from)} > ${interval.columns.from_day} ${shortOf(to)}: ${kind} v${String(interval.version)}`,
    ),
    expected,
  )
}

t.test('what moves an agreement, and what does not', (t) => {
  cases(t, {
    'nothing has moved where nothing changed': () => moves(from(formalOwn)),
    'an amendment moves it on the day from which it counts': () =>
      moves(
        [...from(formalOwn), changed('amendment', '2024-05-01', formalCo)],
        '2024-04-30 formal own-production > 2024-05-01 formal co-production: amendment v3',
      ),
    'so does a reassessment': () =>
      moves(
        [...from(formalOwn), changed('reassessment', '2024-05-01', informalCo)],
        '2024-04-30 formal own-production > 2024-05-01 informal co-production: reassessment v3',
      ),
    'an amendment of something else does not': () =>
      moves([...from(formalOwn), changed('amendment', '2024-05-01', formalOwn)]),
    'a correction moves nothing: it was so all along': () =>
      moves([...from(formalOwn), corrected(2, formalCo)]),
    'a corrected amendment moved it to where the correction says': () =>
      moves(
        [
          ...from(formalOwn),
          changed('amendment', '2024-05-01', formalCo),
          corrected(3, informalCo, '2024-06-01'),
        ],
        '2024-05-31 formal own-production > 2024-06-01 informal co-production: amendment v4',
      ),
    'an amendment that a correction leaves where it was moved nothing': () =>
      moves([
        ...from(formalOwn),
        changed('amendment', '2024-05-01', formalCo),
        corrected(3, formalOwn, '2024-05-01'),
      ]),
    'what was over for a while moves on its return': () =>
      moves(
        [...from(formalOwn, '2024-03-31'), changed('renewal', '2024-09-01', formalCo)],
        '2024-03-31 formal own-production > 2024-09-01 formal co-production: renewal v3',
      ),
    'what never returns does not': () =>
      moves([
        ...from(formalOwn, '2024-03-31'),
        changed('reassessment', '2024-09-01', formalCo),
        ended({ reason: 'expired', endedOn: '2024-08-01' }),
      ]),
    'an end before the day takes the movement away': () =>
      moves([
        ...from(formalOwn),
        changed('amendment', '2024-05-01', formalCo),
        ended({ reason: 'terminated-by-institution', endedOn: '2024-04-30' }),
      ]),
    'an annulled agreement never moved': () =>
      moves([
        ...from(formalOwn),
        changed('amendment', '2024-05-01', formalCo),
        ended({ reason: 'registered-in-error', endedOn: '2024-06-01' }),
      ]),
    'there and back again is two movements': () =>
      moves(
        [
          ...from(formalOwn),
          changed('amendment', '2024-05-01', formalCo),
          changed('amendment', '2024-07-01', formalOwn),
        ],
        '2024-04-30 formal own-production > 2024-05-01 formal co-production: amendment v3',
        '2024-06-30 formal co-production > 2024-07-01 formal own-production: amendment v4',
      ),
  })
  t.end()
})

/** Where it stood in force on a day; null where it was not in force. */
const standsOn = (state: ExistingAgreement, day: string): Cell | null => {
  const found = intervalOn(state, day)
  if (found?.status !== 'in-force') return null
  const cell = classify(found.version.terms.classification)
  return cell && { formality: cell.formality, production: cell.production }
}

type Told = Omit<Movement, 'title' | 'parties' | 'revision'>

/** Looks at each agreement on the days on which anything may change, the one after the other. */
const naiveMovements = (
  { agreements, ...world }: World,
  { from, to, ...filter }: MovementQuery,
): Told[] =>
  [...agreements.values()].flatMap((state) => {
    const turns = timeline(state).map((one) => one.from)
    const found: Told[] = []
    let last: { cell: Cell; until: string } | null = null
    turns.forEach((day, index) => {
      const cell = standsOn(state, day)
      if (cell === null) return
      const version = intervalOn(state, day)?.version
      const until = plusDays(turns[index + 1] ?? '2999-01-01', -1)
      const isMoved = last !== null && shortOf(last.cell) !== shortOf(cell)
      if (last !== null && isMoved && version !== undefined) {
        const isAsked = from <= day && day <= to && fits(world, version.terms, { filter, day })
        if (isAsked)
          found.push({
            agreementId: state.agreementId,
            day,
            lastDayBefore: last.until,
            from: last.cell,
            to: cell,
            version: version.number,
            kind: version.kind as Movement['kind'],
          })
      }
      last = { cell, until }
    })
    return found
  })

const fits = (
  { institutions, networks }: Omit<World, 'agreements'>,
  terms: ReturnType<typeof aTerms>,
  { filter, day }: { filter: Omit<MovementQuery, 'from' | 'to'>; day: string },
): boolean => {
  const there = terms.parties.flatMap((one) =>
    one.kind === 'institution' ? [one.institutionId] : [],
  )
  const with_ = terms.parties.flatMap((one) => (one.kind === 'network' ? [one.networkId] : []))
  const codes = there.flatMap((one) => {
    const party = institutions.get(one)
    return party === undefined ? [] : [detailsOn(party, day).municipalityCode]
  })
  const kinds = with_.flatMap((one) => {
    const party = networks.get(one)
    return party === undefined ? [] : [detailsOn(party, day).kind]
  })
  const holds = <Value>(asked: Value | undefined, values: readonly Value[]) =>
    asked === undefined || values.includes(asked)
  return (
    holds(filter.institutionId, there) &&
    holds(filter.municipalityCode, codes) &&
    holds(filter.networkKind, kinds) &&
    holds(filter.theme, terms.themes) &&
    holds(filter.place, terms.places)
  )
}

const latestFirst = (a: Told, b: Told): number =>
  a.day === b.day ? (a.agreementId < b.agreementId ? 1 : -1) : a.day < b.day ? 1 : -1

const agreesOn = ({ world }: History, models: ModelFile, query: MovementQuery): number => {
  const expected = naiveMovements(world, query).toSorted(latestFirst)
  const found = movementsIn(models, query, everything)
  exactly(
    found.items.map(({ title: _t, parties: _p, revision: _r, ...told }) => told),
    expected,
    'movements',
  )
  exactly(
    [found.total, found.agreements],
    [expected.length, new Set(expected.map(({ agreementId }) => agreementId)).size],
    'how many',
  )
  exactly(
    found.counts,
    cells.flatMap((one) =>
      cells
        .filter((other) => other !== one)
        .map((other) => ({
          from: one,
          to: other,
          count: expected.filter(
            ({ from, to }) => shortOf(from) === shortOf(one) && shortOf(to) === shortOf(other),
          ).length,
        })),
    ),
    'from cell to cell',
  )
  for (const { agreementId, day, title, parties } of found.items) {
    const state = world.agreements.get(agreementId)
    const terms = state === undefined ? undefined : intervalOn(state, day)?.version.terms
    exactly(title, terms?.title, 'title')
    exactly(
      parties.map(({ partyId }) => partyId),
      terms?.parties.map(({ id }) => id),
      'parties',
    )
  }
  return expected.length
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

t.test('all of them are found, for any period and filter', (t) => {
  let came = 0
  fc.assert(
    fc.property(
      histories(),
      fc.record({
        days: fc.tuple(fc.nat(), fc.nat()),
        institution: fc.nat(),
        networkKind: fc.constantFrom(...NetworkKind.options),
        theme: fc.constantFrom(...Theme.options),
        place: fc.constantFrom('Ærø', 'Vojens', 'vojens', 'Nowhere'),
        municipalityCode: fc.constantFrom('0510', '0540', '0573', '0370', '0101'),
      }),
      (history, { days, institution, ...simple }) => {
        const models = modelsOf(history.events)
        const all = { from: '1800-01-01', to: '2199-12-31' }
        const turns = naiveMovements(history.world, all)
          .flatMap(({ day }) => [day, plusDays(day, 1), plusDays(day, -1)])
          .toSorted()
        const [a = all.from, b = all.to] = [at(turns, days[0]), at(turns, days[1])].toSorted()
        const institutionId = at([...history.world.institutions.keys()], institution)
        const filter = { ...simple, institutionId }
        const { theme, place } = simple
        came += agreesOn(history, models, all)
        for (const period of [all, { from: a, to: b }]) {
          for (const [name, value] of Object.entries(filter))
            agreesOn(history, models, { ...period, [name]: value })
          for (const one of [{}, { theme, place }, { institutionId, theme }, filter])
            agreesOn(history, models, { ...period, ...one })
        }
        models.close()
      },
    ),
    asOften,
  )
  t.ok(came > 5, 'there were some')
  t.end()
})

t.test('page by page it is the same list', (t) => {
  const history = longHistory(1500)
  const models = modelsOf(history.events)
  const all = { from: '1800-01-01', to: '2199-12-31' }
  const whole = movementsIn(models, all, everything).items
  t.ok(whole.length > 20)
  const paged: Movement[] = []
  let after: Paging['after'] = null
  do {
    const page = movementsIn(models, all, { limit: 3, after })
    paged.push(...page.items)
    after = page.next
  } while (after !== null)
  t.same(paged, whole)
  models.close()
  t.end()
})
