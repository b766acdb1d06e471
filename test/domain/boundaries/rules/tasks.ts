import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { Verdict } from '#schemas/boundaries/rule.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { aNetworkParty, anInstitutionParty, aTask, id } from '../../build.ts'
import { known, ofAll, ofTask, said, withTask, type Examples, type Given } from '../asking.ts'

type Performer = Terms['parties'][number]['tasks'][number]['performedBy']

const performers = ['volunteers', 'staff', 'together', 'unknown'] as const

const teaching: LegalBasisDetails = {
  law: 'Folkeskoleloven',
  paragraph: 'undervisning',
  about: 'Undervisning',
  nature: 'must-provide',
  exceptsFrom: [],
  validFrom: null,
  until: null,
  note: null,
  isVerified: true,
}
const exception: LegalBasisDetails = {
  ...teaching,
  nature: 'exception',
  exceptsFrom: ['folkeskoleloven-undervisning'],
}

interface Law {
  readonly basis: string | null
  readonly exception?: string
  readonly day?: string
  readonly added?: NonNullable<Given['legalBases']>
}

/** What the law makes of a task, for each who may do it or answer for it; staff always may. */
const laws: Readonly<
  Record<string, readonly [Law, ...(readonly [Verdict, WhyOf<'statutory-task'>])[]]>
> = {
  'a duty': [
    { basis: 'sel-83' },
    ['breached', 'by-volunteers'],
    ['cannot-tell', 'together'],
    ['cannot-tell', 'performer-unknown'],
  ],
  'a duty of meals': [
    { basis: 'sel-83-b' },
    ['breached', 'by-volunteers'],
    ['cannot-tell', 'together'],
    ['cannot-tell', 'performer-unknown'],
  ],
  'no answer': [{ basis: null }, ...all('cannot-tell', 'basis-unanswered')],
  'no law': [{ basis: 'ingen-lov' }, ...all('upheld', 'no-duty')],
  'what the municipality may do': [{ basis: 'sel-79' }, ...all('upheld', 'no-duty')],
  'what the municipality supports': [{ basis: 'sel-18' }, ...all('upheld', 'no-duty')],
  'a basis that nobody verified': [
    { basis: 'aeldreloven', day: '2026-01-01' },
    ...all('cannot-tell', 'basis-unverified'),
  ],
  'a duty that somebody added and nobody verified': [
    { basis: 'ny-lov', added: { 'ny-lov': { ...teaching, isVerified: false } } },
    ...all('cannot-tell', 'basis-unverified'),
  ],
  'a basis that is not on the list': [
    { basis: 'ukendt-lov' },
    ...all('cannot-tell', 'basis-unverified'),
  ],
  'a basis before its first day': [
    { basis: 'aeldreloven', day: '2025-06-30' },
    ...all('cannot-tell', 'basis-not-in-force'),
  ],
  'a duty after its last day': [
    {
      basis: 'gammel-lov',
      day: '2024-01-01',
      added: { 'gammel-lov': { ...teaching, until: '2023-12-31' } },
    },
    ...all('cannot-tell', 'basis-not-in-force'),
  ],
  'a duty on its last day': [
    {
      basis: 'gammel-lov',
      day: '2023-12-31',
      added: { 'gammel-lov': { ...teaching, until: '2023-12-31' } },
    },
    ['breached', 'by-volunteers'],
    ['cannot-tell', 'together'],
    ['cannot-tell', 'performer-unknown'],
  ],
  'folkeskoleloven § 3 stk. 4 from teaching, as shipped': [
    { basis: 'folkeskoleloven-undervisning', exception: 'folkeskoleloven-3-4' },
    ...all('upheld', 'excepted'),
  ],
  'folkeskoleloven § 3 stk. 5 from teaching that is a verified duty': [
    {
      basis: 'folkeskoleloven-undervisning',
      exception: 'folkeskoleloven-3-5',
      added: { 'folkeskoleloven-undervisning': teaching },
    },
    ...all('upheld', 'excepted'),
  ],
  'folkeskoleloven § 3 stk. 4 as the basis itself': [
    { basis: 'folkeskoleloven-3-4' },
    ...all('upheld', 'excepted'),
  ],
  'a verified duty to teach without an exception': [
    {
      basis: 'folkeskoleloven-undervisning',
      added: { 'folkeskoleloven-undervisning': teaching },
    },
    ['breached', 'by-volunteers'],
    ['cannot-tell', 'together'],
    ['cannot-tell', 'performer-unknown'],
  ],
  'an exception from another duty': [
    { basis: 'sel-83', exception: 'folkeskoleloven-3-4' },
    ['breached', 'by-volunteers'],
    ['cannot-tell', 'together'],
    ['cannot-tell', 'performer-unknown'],
  ],
  'an exception that nobody verified': [
    {
      basis: 'folkeskoleloven-undervisning',
      exception: 'ny-undtagelse',
      added: {
        'folkeskoleloven-undervisning': teaching,
        'ny-undtagelse': { ...exception, isVerified: false },
      },
    },
    ...all('cannot-tell', 'exception-unverified'),
  ],
  'an exception that is not in force': [
    {
      basis: 'folkeskoleloven-undervisning',
      exception: 'ny-undtagelse',
      added: {
        'folkeskoleloven-undervisning': teaching,
        'ny-undtagelse': { ...exception, validFrom: '2030-01-01' },
      },
    },
    ['breached', 'by-volunteers'],
    ['cannot-tell', 'together'],
    ['cannot-tell', 'performer-unknown'],
  ],
  'an exception without a basis': [
    { basis: null, exception: 'folkeskoleloven-3-4' },
    ...all('cannot-tell', 'basis-unanswered'),
  ],
}

/** The same for volunteers, together and unknown. */
function all(verdict: Verdict, why: WhyOf<'statutory-task'>) {
  return [
    [verdict, why],
    [verdict, why],
    [verdict, why],
  ] as const
}

const underLaw = (by: 'performedBy' | 'responsible'): Examples<'statutory-task'> =>
  Object.fromEntries(
    Object.entries(laws).flatMap(([name, [law, volunteers, together, unknown]]) => {
      const told = { volunteers, together, unknown, staff: ['upheld', 'by-staff'] as const }
      return performers.map((performer) => {
        const [verdict, why] = told[performer] ?? ['upheld', 'by-staff']
        const fields = {
          [by]: performer,
          legalBasisId: law.basis,
          exceptionBasisId: law.exception ?? null,
        }
        const given = {
          ...withTask(fields),
          ...(law.day === undefined ? {} : { day: law.day }),
          ...(law.added === undefined ? {} : { legalBases: law.added }),
        }
        return [`${by} ${performer}, ${name}`, { given, then: [ofTask(verdict, why, fields)] }]
      })
    }),
  )

export const statutoryTaskExamples: Examples<'statutory-task'> = {
  ...underLaw('performedBy'),
  'every task of every party has its own answer': {
    given: {
      terms: {
        parties: [
          anInstitutionParty({
            tasks: [aTask({ id: id('task care'), performedBy: 'staff', legalBasisId: 'sel-83' })],
          }),
          aNetworkParty({
            tasks: [
              aTask({ performedBy: 'volunteers', legalBasisId: 'ingen-lov' }),
              aTask({
                id: id('task meals'),
                performedBy: 'volunteers',
                legalBasisId: 'sel-83-b',
              }),
            ],
          }),
        ],
      },
    },
    then: [
      {
        verdict: 'upheld',
        why: 'by-staff',
        itemKind: 'task',
        itemId: id('task care'),
        evidence: [
          said('/parties/0/tasks/0/performedBy', 'staff'),
          said('/parties/0/tasks/0/legalBasisId', 'sel-83'),
          said('/parties/0/tasks/0/exceptionBasisId', null),
        ],
      },
      ofTask('upheld', 'no-duty', {
        performedBy: 'volunteers',
        legalBasisId: 'ingen-lov',
        exceptionBasisId: null,
      }),
      {
        verdict: 'breached',
        why: 'by-volunteers',
        itemKind: 'task',
        itemId: id('task meals'),
        evidence: [
          said('/parties/1/tasks/1/performedBy', 'volunteers'),
          said('/parties/1/tasks/1/legalBasisId', 'sel-83-b'),
          said('/parties/1/tasks/1/exceptionBasisId', null),
        ],
      },
    ],
  },
}

export const statutoryResponsibilityExamples: Examples<'statutory-responsibility'> = {
  ...underLaw('responsible'),
  'who does it is another question': {
    given: withTask({
      performedBy: 'volunteers',
      responsible: 'staff',
      legalBasisId: 'sel-83',
    }),
    then: [
      ofTask('upheld', 'by-staff', {
        responsible: 'staff',
        legalBasisId: 'sel-83',
        exceptionBasisId: null,
      }),
    ],
  },
}

/** Whether the task asks for it, by each who may do it. */
const asking: Readonly<
  Record<Performer, Readonly<Record<string, readonly [Verdict, WhyOf<'needs-assessment'>]>>>
> = {
  volunteers: {
    y: ['breached', 'by-volunteers'],
    n: ['upheld', 'not-required'],
    '?': ['cannot-tell', 'unanswered'],
  },
  together: {
    y: ['cannot-tell', 'together'],
    n: ['upheld', 'not-required'],
    '?': ['cannot-tell', 'unanswered'],
  },
  unknown: {
    y: ['cannot-tell', 'performer-unknown'],
    n: ['upheld', 'not-required'],
    '?': ['cannot-tell', 'unanswered'],
  },
  staff: {
    y: ['upheld', 'by-staff'],
    n: ['upheld', 'by-staff'],
    '?': ['upheld', 'by-staff'],
  },
}

type Kept = 'needs-assessment' | 'record-keeping' | 'no-treatment' | 'no-minutes'

const keptFromVolunteers = <Id extends Kept>(field: string): Examples<Id> =>
  Object.fromEntries(
    performers.flatMap((performedBy) =>
      Object.entries(asking[performedBy]).map(([letter, [verdict, why]]) => {
        const fields = { performedBy, [field]: known(letter) }
        return [
          `${field} ${letter}, done by ${performedBy}`,
          { given: withTask(fields), then: [ofTask(verdict, why, fields)] },
        ]
      }),
    ),
  )

export const needsAssessmentExamples =
  keptFromVolunteers<'needs-assessment'>('requiresNeedsAssessment')
export const recordKeepingExamples = keptFromVolunteers<'record-keeping'>('requiresRecordKeeping')
export const noTreatmentExamples = keptFromVolunteers<'no-treatment'>('isTreatment')

const duties = '/boundaries/duties/minutes'

export const noMinutesExamples: Examples<'no-minutes'> = {
  ...Object.fromEntries(
    Object.entries(keptFromVolunteers<'no-minutes'>('requiresMinutesAboutCitizens')).map(
      ([name, example]) => [
        name,
        {
          ...example,
          then: [...example.then, ofAll('cannot-tell', 'duty-unanswered', said(duties, 'unknown'))],
        },
      ],
    ),
  ),
  ...Object.fromEntries(
    (
      [
        ['yes', 'breached', 'duty'],
        ['no', 'upheld', 'no-duty'],
      ] as const
    ).map(([minutes, verdict, why]) => [
      `a duty to write minutes: ${minutes}`,
      {
        given: { terms: { boundaries: { duties: { minutes } } } },
        then: [
          ofTask('cannot-tell', 'unanswered', {
            performedBy: 'unknown',
            requiresMinutesAboutCitizens: 'unknown',
          }),
          ofAll(verdict, why, said(duties, minutes)),
        ],
      },
    ]),
  ),
}

/** Who does it, who answers for it, without a description and with one. */
const roles: readonly (readonly [
  Performer,
  Performer,
  readonly [Verdict, WhyOf<'clear-roles'>],
  readonly [Verdict, WhyOf<'clear-roles'>],
])[] = [
  ['volunteers', 'volunteers', ['upheld', 'clear'], ['upheld', 'clear']],
  ['volunteers', 'staff', ['upheld', 'clear'], ['upheld', 'clear']],
  ['staff', 'staff', ['upheld', 'clear'], ['upheld', 'clear']],
  ['together', 'staff', ['breached', 'not-described'], ['upheld', 'described']],
  ['volunteers', 'together', ['breached', 'not-described'], ['upheld', 'described']],
  ['together', 'together', ['breached', 'not-described'], ['upheld', 'described']],
  ['together', 'unknown', ['breached', 'not-described'], ['cannot-tell', 'unanswered']],
  ['unknown', 'together', ['breached', 'not-described'], ['cannot-tell', 'unanswered']],
  ['unknown', 'staff', ['cannot-tell', 'unanswered'], ['cannot-tell', 'unanswered']],
  ['volunteers', 'unknown', ['cannot-tell', 'unanswered'], ['cannot-tell', 'unanswered']],
  ['unknown', 'unknown', ['cannot-tell', 'unanswered'], ['cannot-tell', 'unanswered']],
]

export const clearRolesExamples: Examples<'clear-roles'> = Object.fromEntries(
  roles.flatMap(([performedBy, responsible, without, described]) =>
    ([null, 'De frivillige læser, personalet finder bøgerne.'] as const).map((description) => {
      const [verdict, why] = description === null ? without : described
      const fields = { performedBy, responsible, description }
      const how = description === null ? 'not described' : 'described'
      return [
        `done by ${performedBy}, answered for by ${responsible}, ${how}`,
        { given: withTask(fields), then: [ofTask(verdict, why, fields)] },
      ]
    }),
  ),
)
