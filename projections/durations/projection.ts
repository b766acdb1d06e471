import { scopesOf } from '../agreement-listing/rows.ts'
import { madeOfParties } from '../agreement-listing/dependents.ts'
import { isOfNetwork } from '../agreement-listing/scopes.ts'
import { joined, type Stretch } from '../findings/stretches.ts'
import type { Projection, ReadDocument, Row } from '../projection.ts'
import { evolveDocument } from '../stream-document.ts'
import { bucketsOf, letterOf } from './measures.ts'
import { samplesOf, type Sample } from './samples.ts'
import { derived, tables } from './tables.ts'

/** How long it takes to agree, and how long agreements last. */
export const durations: Projection = {
  name: 'durations',
  version: 1,
  handles: {
    'agreement-proposed.v1': 'handled',
    'agreement-agreed.v1': 'handled',
    'agreement-revised.v1': 'handled',
    'agreement-ended.v1': 'handled',
    'institution-registered.v1': 'handled',
    'institution-updated.v1': 'handled',
    'institution-closed.v1': 'ignored',
    'institution-calendar-renewed.v1': 'ignored',
    'network-registered.v1': 'handled',
    'network-updated.v1': 'handled',
    'network-closed.v1': 'ignored',
    'rulebook-changed.v1': 'ignored',
    'legal-basis-added.v1': 'ignored',
    'legal-basis-corrected.v1': 'ignored',
    'boundaries-reviewed.v1': 'ignored',
    'boundaries-exempted.v1': 'ignored',
    'boundaries-exemption-withdrawn.v1': 'ignored',
    'erasure-recorded.v1': 'ignored',
  },
  tables,
  evolve: evolveDocument,
  derived,
  dependents: madeOfParties,
  rows: (document, read) =>
    document.kind === 'agreement'
      ? rowsOf(samplesOf(document).flatMap((sample) => inScopes(sample, read)))
      : [],
}

interface Scoped extends Stretch {
  readonly scope: string
  readonly sample: Sample
}

/** Nobody asks by network: those of one are few, and no filter of the model. */
const inScopes = (sample: Sample, read: ReadDocument): Scoped[] => {
  const { asOn, from, to } = sample
  const scopes = scopesOf(sample.interval, read).filter(({ scope }) => !isOfNetwork(scope))
  return asOn === null
    ? scopes.map((one) => ({ ...one, sample }))
    : scopes
        .filter((one) => one.from <= asOn && asOn < one.to)
        .map(({ scope }) => ({ scope, from, to, sample }))
}

/** One for each stretch of days, with all scopes in which it counts on exactly these. */
const rowsOf = (scoped: readonly Scoped[]): Row[] => {
  const whole = [
    ...Map.groupBy(scoped, ({ scope, sample }) => `${sample.measure} ${scope}`).values(),
  ].flatMap((own) => joined(own, (a, b) => isAlike(a.sample, b.sample)))
  return [
    ...Map.groupBy(whole, ({ sample, from, to }) => `${sample.measure} ${from} ${to}`).values(),
  ].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [rowOf(first, own.map(({ scope }) => scope).toSorted())]
  })
}

const isAlike = (a: Sample, b: Sample): boolean =>
  a.value === b.value && a.production === b.production

const rowOf = ({ from, to, sample }: Scoped, scopes: readonly string[]): Row => {
  const { measure, value, production } = sample
  const { bucket, wideBucket } = bucketsOf(measure, value)
  return {
    table: 'duration',
    values: {
      measure: letterOf(measure),
      from_day: from,
      to_day: to,
      value,
      bucket,
      wide_bucket: wideBucket,
      active: production === 'co-production' ? 1 : 0,
      scopes: JSON.stringify(scopes),
    },
  }
}
