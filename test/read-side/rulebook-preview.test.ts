import fc from 'fast-check'
import t from 'tap'
import { ruleIds, severities } from '#schemas/boundaries/rule.ts'
import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { EventOf } from '#schemas/events/catalogue.ts'
import { unchangedRulebook, type RulebookState } from '#domain/boundaries/rulebook.ts'
import { changeRulebook } from '#domain/boundaries/decide-rulebook.ts'
import { Refusal } from '#domain/refusal.ts'
import { findings } from '#projections/findings/projection.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { previewOf } from '#src/read-side/findings/preview.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { inOneGo } from '#src/read-side/steps.ts'
import { exactly } from '../domain/exactly.ts'
import { id } from '../domain/build.ts'
import { boundaryHistories, type BoundaryHistory } from '../projections/boundary-histories.ts'
import { plusDays } from '../projections/histories.ts'
import { tries } from '../tries.ts'

const municipalityCode = '0510'
const stream = `rulebook-${municipalityCode}`

/** What is breached on a day, by agreement: rule and item with how serious it is. */
const breachesOn = (model: ModelFile, day: string): Map<string, Map<string, number>> => {
  const rows = model.all(
    `SELECT stream, rule_id, item_id, rank FROM finding
     WHERE from_day <= $day AND to_day > $day AND rule_id <> ''`,
    { day },
  )
  return new Map(
    [...Map.groupBy(rows, (row) => String(row.stream))].map(([agreement, own]) => [
      agreement,
      new Map(
        own.map((row) => [`${String(row.rule_id)} ${String(row.item_id)}`, Number(row.rank)]),
      ),
    ]),
  )
}

const differences = (
  before: ReturnType<typeof breachesOn>,
  after: ReturnType<typeof breachesOn>,
) => {
  const agreements = [...new Set([...before.keys(), ...after.keys()])]
  const compared = agreements.map((agreement) => {
    const [was, is] = [before.get(agreement) ?? new Map(), after.get(agreement) ?? new Map()]
    const keys = [...new Set([...was.keys(), ...is.keys()])] as string[]
    return {
      agreement: agreement.replace('agreement-', ''),
      added: keys
        .filter((key) => !was.has(key))
        .map((key) => `${key.split(' ')[0] ?? ''} ${severities[Number(is.get(key))] ?? ''}`),
      isWithout: keys.some((key) => !is.has(key)),
      isOtherwise: keys.some((key) => was.has(key) && is.has(key) && was.get(key) !== is.get(key)),
    }
  })
  const withNew = compared.filter(({ added }) => added.length > 0)
  return {
    agreementsWithNew: withNew.length,
    agreementsWithout: compared.filter(({ isWithout }) => isWithout).length,
    agreementsOtherwise: compared.filter(({ isOtherwise }) => isOtherwise).length,
    agreements: Object.fromEntries(
      withNew.map(({ agreement, added }) => [agreement, added.toSorted()]),
    ),
  }
}

const changes = fc.uniqueArray(
  fc.record({
    ruleId: fc.constantFrom(...ruleIds),
    isOn: fc.boolean(),
    severity: fc.constantFrom(...severities, undefined),
  }),
  { minLength: 1, maxLength: 8, selector: ({ ruleId }) => ruleId },
)

const appended = ({ events, documents }: BoundaryHistory, data: unknown) => {
  const document = documents.get(stream)
  return {
    id: id('rulebook change'),
    stream,
    revision: (document?.revision ?? -1) + 1,
    position: (events.at(-1)?.position ?? 0n) + 1n,
    type: 'rulebook-changed.v1',
    data,
    metadata: events.at(-1)?.metadata,
  }
}

/** The event, where the change may be made and changes anything. */
const changed = (
  state: RulebookState,
  body: ChangeRulebook,
  today: string,
): EventOf<'rulebook-changed.v1'> | undefined => {
  try {
    return changeRulebook(state, { municipalityCode, body, today })[0]
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

t.test('what is told before a change is what comes of it', (t) => {
  let asked = 0
  fc.assert(
    fc.property(
      boundaryHistories(),
      changes,
      fc.integer({ min: -200, max: 200 }),
      (history, changes, ahead) => {
        const model = new ModelFile(':memory:', findings)
        applyBatch(model, history.events.map(readStored))
        const day = '2017-01-01'
        const body = { changes, reason: 'Til prøve', effectiveOn: plusDays(day, ahead) }
        const document = history.documents.get(stream)
        const state = document?.kind === 'rulebook' ? document.state : unchangedRulebook
        const preview = inOneGo(previewOf(model, { municipalityCode, change: body, day }))
        const looked = ahead > 0 ? plusDays(day, ahead) : day
        const before = breachesOn(model, looked)
        const event = changed(state, body, day)
        if (event !== undefined) {
          applyBatch(model, [readStored(appended(history, event.data))])
          asked += 1
          const { agreements, ...counts } = preview
          exactly(
            {
              ...counts,
              agreements: Object.fromEntries(
                agreements.map(({ agreementId, newFindings }) => [
                  agreementId,
                  newFindings.map(({ ruleId, severity }) => `${ruleId} ${severity}`).toSorted(),
                ]),
              ),
            },
            {
              municipalityCode,
              effectiveOn: body.effectiveOn,
              ...differences(before, breachesOn(model, looked)),
            },
          )
        }
        model.close()
      },
    ),
    tries(12, 300),
  )
  t.ok(asked > 3, `${String(asked)} changes`)
  t.end()
})
