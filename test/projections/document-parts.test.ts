import fc from 'fast-check'
import t from 'tap'
import { partsOf } from '#projections/agreement-register/document-parts.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, type History } from './histories.ts'

t.test('every version is cut out of a document as it would be parsed', (t) => {
  fc.assert(
    fc.property(histories(), ({ world }: History) => {
      for (const state of world.agreements.values()) {
        // As the read model writes it, and with its fields in an order that nothing is cut from.
        const written = JSON.stringify({ kind: 'agreement', revision: 7, state })
        const { versions, ...others } = state
        const otherwise = JSON.stringify({ revision: 7, state: { ...others, versions } })
        for (const { number, terms } of versions) {
          for (const json of [written, otherwise]) {
            const { revision, state: known, terms: cut, classification } = partsOf(json, number)
            const { versions: _versions, ...rest } = known as typeof state
            const { versions: _all, ...expected } = state
            exactly(
              { revision, rest, terms: JSON.parse(cut) as unknown, classification },
              { revision: 7, rest: expected, terms, classification: terms.classification },
            )
          }
        }
      }
    }),
    { numRuns: 20 },
  )
  t.pass('as parsed')
  t.end()
})

t.test('what a text says is not taken for a field', (t) => {
  const sly =
    ',"versions":[{"number":1,"kind":"x","terms":{}},"effectiveFrom":"],"lastVersion":1,"last":{},"stage":"'
  const terms = { title: sly, classification: { formality: sly, production: '\\' }, period: sly }
  const state = {
    status: 'ended',
    origin: sly,
    versions: [
      {
        number: 2,
        kind: 'agreed',
        terms: { ...terms, title: 'other' },
        effectiveFrom: '',
        rank: 2,
      },
      { number: 1, kind: 'agreed', terms, effectiveFrom: '', rank: 1 },
    ],
    lastVersion: 2,
    signedOn: sly,
    last: null,
    stage: 'agreed',
    end: { note: sly },
  }
  const parts = partsOf(JSON.stringify({ kind: 'agreement', revision: 3, state }), 1)
  const { versions: _all, ...known } = state
  const { versions: _versions, ...told } = parts.state as unknown as typeof state
  t.same(told, known)
  t.same(JSON.parse(parts.terms), terms)
  t.same(parts.classification, terms.classification)
  t.end()
})
