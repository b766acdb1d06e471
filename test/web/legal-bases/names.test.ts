import t from 'tap'
import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { legalBasisName, unlistedLegalBasis } from '#src/texts/terms/legal-bases.ts'
import { legalBasisIdFor } from '#src/web/legal-bases/legal-basis-id.ts'
import {
  inListOrder,
  isInForce,
  legalBasisOptions,
} from '#src/web/legal-bases/legal-basis-names.ts'
import { SimulatedClock } from '#src/clock.ts'
import { textsOf } from '#src/web/texts.ts'
import type { PageContext } from '#src/web/visit.ts'

const basis = (
  legalBasisId: string,
  [law, paragraph]: readonly [string, string],
  rest: Partial<LegalBasisDetails> = {},
): LegalBasisView => ({
  legalBasisId,
  revision: 0,
  isShipped: true,
  details: {
    law,
    paragraph,
    about: 'Noget',
    nature: 'must-provide',
    exceptsFrom: [],
    validFrom: null,
    until: null,
    note: null,
    isVerified: true,
    ...rest,
  },
})

const none = basis('ingen-lov', ['Ingen lov', '–'], { nature: 'may-provide' })
const meals = basis('sel-83-b', ['Serviceloven', '§ 83 b'])
const care = basis('sel-83', ['Serviceloven', '§ 83'])
const ninth = basis('sel-9', ['Serviceloven', '§ 9'], { until: '2026-11-21' })
const elders = basis('aeldreloven', ['Ældreloven', 'helhedspleje'], {
  nature: 'unknown',
  isVerified: false,
  validFrom: '2025-07-01',
})
const school = basis('fsl', ['Folkeskoleloven', '§ 3, stk. 4'], { nature: 'exception' })
const items = [elders, meals, care, ninth, school, none]

t.test('a legal basis is called as people refer to it', (t) => {
  t.plan(6)
  t.equal(legalBasisName('da', care), 'Serviceloven § 83')
  t.equal(legalBasisName('en', care), 'Serviceloven § 83')
  t.equal(legalBasisName('da', elders), 'Ældreloven, helhedspleje')
  t.equal(legalBasisName('da', none), 'Ingen lov')
  t.equal(legalBasisName('en', none), 'No law')
  t.equal(unlistedLegalBasis('da'), 'Et andet lovgrundlag')
})

t.test('no law first, the rest by name, paragraphs by their numbers', (t) => {
  t.plan(1)
  t.strictSame(
    inListOrder('da', items).map((one) => legalBasisName('da', one)),
    [
      'Ingen lov',
      'Folkeskoleloven § 3, stk. 4',
      'Serviceloven § 9',
      'Serviceloven § 83',
      'Serviceloven § 83 b',
      'Ældreloven, helhedspleje',
    ],
  )
})

t.test('offered is what is in force, and what was chosen before', async (t) => {
  t.plan(5)
  const context = {
    boundaries: { legalBases: () => Promise.resolve({ items, validAt: '', position: '0' }) },
    visit: { language: 'da', texts: textsOf('da') },
    clock: new SimulatedClock('2026-11-22T10:00:00Z'),
  } as unknown as PageContext
  const offered = async (
    ...asked: Parameters<typeof legalBasisOptions> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await legalBasisOptions(context, ...asked)).map(({ label }) => label)
  t.strictSame(await offered(), [
    'Ingen lov',
    'Folkeskoleloven § 3, stk. 4: Noget',
    'Serviceloven § 83: Noget',
    'Serviceloven § 83 b: Noget',
    'Ældreloven, helhedspleje: Noget (ikke slået efter)',
  ])
  t.strictSame(await offered({ of: 'exceptions' }), ['Folkeskoleloven § 3, stk. 4: Noget'])
  t.strictSame(await offered({ of: 'exceptions', chosen: ['sel-9'] }), [
    'Folkeskoleloven § 3, stk. 4: Noget',
    'Serviceloven § 9: Noget',
  ])
  t.ok(isInForce(ninth.details, '2026-11-21'), 'on its last day')
  t.notOk(isInForce(elders.details, '2025-06-30'), 'the day before its first')
})

t.test('a new one gets a short name of its own', (t) => {
  t.plan(5)
  const idFor = (law: string, paragraph: string) =>
    legalBasisIdFor('da', { law, paragraph }, [...items, basis('sundhedsloven-3', ['X', '§ 1'])])
  t.equal(idFor('Lov om Å og Ældre', '§ 9 a, stk. 2'), 'lov-om-aa-og-aeldre-9-a-stk-2')
  t.equal(idFor('serviceloven', '§  83'), 'sel-83', 'of the same name: the one that is there')
  t.equal(idFor('Sundhedsloven', '§ 3'), 'sundhedsloven-3-2', 'taken by another')
  t.equal(idFor('–', '§'), 'lovgrundlag')
  t.match(idFor('Lov '.repeat(40), '§ 1'), /^[a-z0-9]+(-[a-z0-9]+)*$/)
})
