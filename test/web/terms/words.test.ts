import t from 'tap'
import type { z } from 'zod'
import { Terms } from '#schemas/terms/terms.ts'
import { changes } from '#domain/difference.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import { changesInWords, differencesInWords, sentenceOf } from '#src/web/terms/difference-words.ts'
import { amountInWords, noticeInWords, valueInWords } from '#src/web/terms/value-words.ts'
import {
  aTask,
  friends,
  friendsId,
  careHome,
  careHomeId,
  id,
  walkers,
  walkersId,
} from '../../domain/build.ts'

type Sketch = z.input<typeof Terms>

const names = new Map([
  [careHome, 'Plejecenter Skovbo'],
  [careHomeId, 'Plejecenter Skovbo'],
  [friends, 'Skovbos Venner'],
  [friendsId, 'Skovbos Venner'],
  [walkers, 'Gåholdet'],
  [id('framework'), 'Rammeaftale om besøg'],
])

const sketch: Sketch = {
  title: 'Besøgsvenner',
  purpose: 'Samvær.',
  parties: [
    { kind: 'institution', id: careHome, institutionId: careHomeId, role: 'institution' },
    {
      kind: 'network',
      id: friends,
      networkId: friendsId,
      role: 'volunteers',
      tasks: [aTask({ performedBy: 'volunteers' })],
    },
  ],
  period: { from: '2024-03-01', until: '2026-12-31', notice: { length: 1, unit: 'months' } },
  places: ['Vojens', 'Gram'],
  themes: ['visibility'],
  funding: [{ id: id('fund'), source: '§ 18', amountDkk: 20_000, per: 'year' }],
}
const before = Terms.parse(sketch)

/** What a change of the terms reads as, with both versions at hand. */
const said = (change: Partial<Sketch>, language: 'da' | 'en' = 'da'): readonly string[] =>
  differencesInWords(
    { language },
    { before, after: Terms.parse({ ...sketch, ...change }), names },
  ).map(sentenceOf)

const [carePart, friendsPart] = sketch.parties

t.test('a value reads as a person would write it', (t) => {
  const values: readonly (readonly [TermPath, unknown, string, string])[] = [
    ['title', 'Besøg', 'Besøg', 'Besøg'],
    ['period.from', '2024-03-01', '1. marts 2024', '1 March 2024'],
    ['period.from', '2013-09', 'september 2013', 'September 2013'],
    ['period.until', null, 'Uden slutdato', 'No end date'],
    ['reviewBy', null, 'Ikke oplyst', 'Not stated'],
    ['boundaries.coercion', 'no', 'Nej', 'No'],
    ['boundaries.coercion', 'unknown', 'Ikke oplyst', 'Not stated'],
    ['volume.hoursPerYear', 1200, '1.200', '1,200'],
    ['funding.*.amountDkk', 600_000, '600.000 kr.', 'DKK 600,000'],
    ['parties.*.tasks.*.performedBy', 'staff', 'Personalet', 'The staff'],
    [
      'places',
      ['Vojens', 'Gram', 'Skrydstrup'],
      'Vojens, Gram og Skrydstrup',
      'Vojens, Gram and Skrydstrup',
    ],
    ['places', [], 'Ikke oplyst', 'Not stated'],
    ['themes', ['visibility'], 'Synlighed', 'Visibility'],
    ['parentAgreementId', id('framework'), 'Rammeaftale om besøg', 'Rammeaftale om besøg'],
    ['parentAgreementId', id('another'), 'Ikke oplyst', 'Not stated'],
    ['classification.formality.chosen', null, 'Følger af svarene', 'Follows from the answers'],
    [
      'volunteering.recognition.forms',
      'Sommerfest, Kursus',
      'Sommerfest, Kursus',
      'Sommerfest, Kursus',
    ],
  ]
  t.plan(values.length * 2 + 4)
  for (const [path, value, danish, english] of values) {
    t.equal(valueInWords('da', path, value, names), danish, path)
    t.equal(valueInWords('en', path, value, names), english, path)
  }
  t.equal(amountInWords('da', { amountDkk: 600_000, per: 'year' }), '600.000 kr. om året')
  t.equal(amountInWords('en', { amountDkk: null, per: 'year' }), 'Not stated')
  t.equal(noticeInWords('da', { length: 1, unit: 'months', note: null }), '1 måned')
  t.equal(noticeInWords('da', null), null)
})

t.test('differences are sentences', (t) => {
  const period = { from: '2024-03-01', until: '2028-12-31', notice: { length: 3 } }
  const task = friendsPart?.tasks?.[0]
  const other = aTask({ id: id('singing'), title: 'Sang' })
  const walking: Sketch['parties'][number] = {
    kind: 'network',
    id: walkers,
    networkId: walkersId,
    role: 'volunteers',
    tasks: [aTask({ id: id('walking'), title: 'Gåture' })],
  }
  if (carePart === undefined || friendsPart === undefined || task === undefined) throw new Error()
  const parties = (tasks: typeof friendsPart.tasks) => ({
    parties: [carePart, { ...friendsPart, tasks }],
  })
  const told: readonly (readonly [Partial<Sketch>, readonly string[]])[] = [
    [{}, []],
    [
      { period },
      [
        'Gælder til: 31. december 2026 → 31. december 2028',
        'Opsigelsesvarsel: 1 måned → 3 måneder',
      ],
    ],
    [
      { period: { from: '2024-03-01', until: null, notice: null } },
      ['Gælder til: 31. december 2026 → Uden slutdato', 'Opsigelsesvarsel: 1 måned → Ikke oplyst'],
    ],
    [
      parties([{ ...task, performedBy: 'staff' }, other]),
      [
        'Opgaven »Højtlæsning«, hvem gør det: De frivillige → Personalet',
        'Opgaven »Sang« er tilføjet',
      ],
    ],
    [parties([other]), ['Opgaven »Sang« er tilføjet', 'Opgaven »Højtlæsning« er fjernet']],
    [parties([{ ...task, title: 'Læsning' }]), ['Opgave: Højtlæsning → Læsning']],
    [
      { parties: [carePart, friendsPart, walking] },
      ['Gåholdet er ny part i aftalen', 'Opgaven »Gåture« er tilføjet'],
    ],
    [{ places: ['Gram', 'Vojens'] }, []],
    [{ places: ['Gram'] }, ['Steder: »Vojens« er fjernet']],
    [
      { places: ['Hammelev', 'Vojens', 'Sommersted'] },
      [
        'Steder: »Hammelev« er tilføjet',
        'Steder: »Gram« er fjernet',
        'Steder: »Sommersted« er tilføjet',
      ],
    ],
    [
      { themes: ['visibility', 'health-and-sustainability'] },
      ['Temaer: »Sundhed og bæredygtighed« er tilføjet'],
    ],
    [
      { funding: [{ id: id('fund'), source: '§ 18', amountDkk: 30_000, per: 'year' }] },
      ['Tilskud fra »§ 18«, beløb: 20.000 kr. → 30.000 kr.'],
    ],
    [
      {
        funding: [
          { id: id('fund'), source: '§ 18', amountDkk: 20_000, per: 'year' },
          { id: id('village'), source: 'Landsbypuljen', amountDkk: 5000, per: 'once' },
        ],
      },
      ['Tilskud fra »Landsbypuljen« er tilføjet: 5.000 kr. én gang'],
    ],
    [
      { insurance: { insurer: 'Kommunen', basis: null, validUntil: '2027-01-31' } },
      ['Forsikring: Ikke oplyst → Kommunen', 'Forsikret til: Ikke oplyst → 31. januar 2027'],
    ],
    [{ boundaries: { duties: { work: 'no' } } }, ['Pligt til at arbejde: Ikke oplyst → Nej']],
    [{ annexes: [{ title: 'Kørselsregler' }] }, ['Bilaget »Kørselsregler« er tilføjet']],
  ]
  t.plan(told.length + 1)
  for (const [change, sentences] of told) t.strictSame(said(change), sentences)
  t.strictSame(said(parties([other]), 'en'), [
    'The task “Sang” is added',
    'The task “Højtlæsning” is removed',
  ])
})

t.test('a party that left is named, and changes without the terms name nothing wrong', (t) => {
  t.plan(2)
  const alone = Terms.parse({ ...sketch, parties: [carePart, { ...friendsPart, role: 'partner' }] })
  const told = changes(before, alone)
  t.strictSame(changesInWords(told, { language: 'da', names }).map(sentenceOf), [
    'En part, rolle i samarbejdet: Frivillige → Samarbejdspartner',
  ])
  const [, left] = before.parties
  t.strictSame(
    changesInWords([{ pointer: '/parties/1', before: left, after: null }], {
      language: 'da',
      names,
    }).map(sentenceOf),
    ['Skovbos Venner er ikke længere part i aftalen', 'Opgaven »Højtlæsning« er fjernet'],
  )
})
