import { AssertionError } from 'node:assert'
import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { field, refuse, refuseAll } from '#domain/refusal.ts'
import { aTerms, ended, proposed } from './build.ts'
import { cases, exactly, isTrue, type Proof } from './exactly.ts'
import { givenOf } from './given.ts'

type Answer = (alreadyThere: boolean) => AgreementEvent[]

/** A decider that does as it is told. */
const told = givenOf<Answer>({ decide: (answer, state) => answer(state.status !== 'none') })
const once =
  (...events: AgreementEvent[]): Answer =>
  (alreadyThere) =>
    alreadyThere ? [] : events
const always =
  (...events: AgreementEvent[]): Answer =>
  () =>
    events
const refusing: Answer = () => {
  refuseAll([field('annulled', '/'), two])
  return []
}
const two = field('date-in-future', '/endedOn', { date: '2030-01-01' })

const fails = (run: () => unknown): Proof => {
  try {
    run()
  } catch (error) {
    return isTrue(error instanceof AssertionError, String(error))
  }
  throw new Error('it passed')
}

t.test('what is right passes', (t) => {
  cases(t, {
    'the very events': () => told().when(once(proposed())).then(proposed()),
    'keys in another order': () =>
      told().when(once(proposed())).then({ data: proposed().data, type: 'agreement-proposed.v1' }),
    nothing: () => told().when(always()).thenNothing(),
    'the very refusal': () => told().when(refusing).thenRefused(field('annulled', '/'), two),
  })
})

t.test('what is wrong fails', (t) => {
  cases(t, {
    'another event': () => fails(() => told().when(once(proposed())).then(ended())),
    'an event with another word in it': () =>
      fails(() =>
        told()
          .when(once(proposed()))
          .then(proposed({ terms: aTerms({ title: 'Læsevenner' }) })),
      ),
    'an event too many': () => fails(() => told().when(once(proposed(), ended())).then(proposed())),
    'an event that is missing': () =>
      fails(() => told().when(once(proposed())).then(proposed(), ended())),
    'events in another order': () =>
      fails(() => told(proposed()).when(always(ended(), proposed())).then(proposed(), ended())),
    'no event': () => fails(() => told().when(always()).then(proposed())),
    'an event where none should be': () =>
      fails(() => told().when(always(proposed())).thenNothing()),
    'a repeat that says it again': () =>
      fails(() => told().when(always(proposed())).then(proposed())),
    'a field that is undefined and not missing': () =>
      fails(() =>
        told()
          .when(once({ ...proposed(), extra: undefined } as AgreementEvent))
          .then(proposed()),
      ),
    'a refusal where events should be': () => fails(() => told().when(refusing).then(proposed())),
    'a refusal where nothing should be': () => fails(() => told().when(refusing).thenNothing()),
    'no refusal': () => fails(() => told().when(always()).thenRefused(field('annulled', '/'))),
    'another code': () =>
      fails(() =>
        told()
          .when(() => refuse('annulled', '/'))
          .thenRefused(field('not-found', '/')),
      ),
    'another pointer': () =>
      fails(() =>
        told()
          .when(() => refuse('annulled', '/'))
          .thenRefused(field('annulled', '/kind')),
      ),
    'other params': () =>
      fails(() =>
        told()
          .when(refusing)
          .thenRefused(field('annulled', '/'), { ...two, params: {} }),
      ),
    'a field too many': () =>
      fails(() => told().when(refusing).thenRefused(field('annulled', '/'))),
    'a field that is missing': () =>
      fails(() => told().when(refusing).thenRefused(field('annulled', '/'), two, two)),
  })
})

t.test('what is no refusal is not taken for one', (t) => {
  t.plan(1)
  const broken = () =>
    told().when(() => {
      throw new TypeError('a mistake')
    })
  t.throws(broken, TypeError)
})

t.test('exactly sees what other comparisons miss', (t) => {
  const throwsTypeError = (run: () => unknown): Proof => {
    try {
      run()
    } catch (error) {
      return isTrue(error instanceof TypeError, String(error))
    }
    throw new Error('it passed')
  }
  cases(t, {
    'undefined is not missing': () => fails(() => exactly({ a: undefined }, {})),
    'undefined is not null': () => fails(() => exactly([undefined], [null])),
    'zero has a sign': () => fails(() => exactly(0, -0)),
    'one is not "1"': () => fails(() => exactly(1, '1')),
    'a list is not an object': () => fails(() => exactly(['a'], { 0: 'a' })),
    'a date is no JSON': () => throwsTypeError(() => exactly(new Date(0), new Date(0))),
    'a Temporal value is no JSON': () =>
      throwsTypeError(() => {
        const day = Temporal.PlainDate.from('2024-01-01')
        return exactly(day, day)
      }),
    'a Map is no JSON': () => throwsTypeError(() => exactly(new Map(), new Map())),
    'NaN is no JSON': () => throwsTypeError(() => exactly(NaN, NaN)),
  })
})
