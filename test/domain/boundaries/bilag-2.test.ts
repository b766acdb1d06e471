import t from 'tap'
import type { z } from 'zod'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { noDecisions } from '#domain/boundaries/decisions.ts'
import {
  agreed,
  aNetwork,
  aNetworkParty,
  anInstitution,
  anInstitutionParty,
  answers,
  aTask,
  aTerms,
  careHomeId,
  friendsId,
  id,
  proposed,
  today,
} from '../build.ts'
import { cases, exactly } from '../exactly.ts'
import { after } from '../given.ts'

type TermsSketch = Partial<z.input<typeof Terms>>
type TaskSketch = ReturnType<typeof aTask>

/** What Bilag 2 and its notes name, as people would register it. */
interface FromBilag2 {
  readonly institution: InstitutionDetails['kind']
  readonly network: NetworkKind
  readonly tasks: readonly TaskSketch[]
  readonly isFor?: z.input<typeof Terms>['beneficiaries']
}

const done: Partial<TaskSketch> = {
  performedBy: 'volunteers',
  responsible: 'volunteers',
  legalBasisId: 'ingen-lov',
  requiresNeedsAssessment: 'no',
  requiresRecordKeeping: 'no',
  requiresMinutesAboutCitizens: 'no',
  isTreatment: 'no',
}
const task = (title: string, rest: Partial<TaskSketch> = {}): TaskSketch => ({
  ...done,
  ...rest,
  id: id(title),
  title,
})

const examples: Readonly<Record<string, FromBilag2>> = {
  'a council of users and relatives at a care home': {
    institution: 'care-home',
    network: 'council',
    tasks: [
      task('Holde møder og skrive referat af dem'),
      task('Planlægge sommerfesten', {
        performedBy: 'together',
        description: 'Rådet finder på, personalet skaffer lokalet.',
      }),
    ],
    isFor: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
  'work days of parents in a kindergarten': {
    institution: 'day-care',
    network: 'citizen-group',
    tasks: [task('Male legehuset og rydde op i haven')],
    isFor: { citizens: 'no', ownFamilyOrMembers: 'yes' },
  },
  'work days that the council of parents arranges': {
    institution: 'day-care',
    network: 'council',
    tasks: [
      task('Arbejdsdag på legepladsen', { performedBy: 'together', description: 'Efter en liste' }),
    ],
    isFor: { citizens: 'unknown', ownFamilyOrMembers: 'yes' },
  },
  'board work, bookkeeping and season planning in an association': {
    institution: 'culture',
    network: 'association',
    tasks: [task('Bestyrelsesarbejde'), task('Bogholderi'), task('Sæsonafvikling')],
    isFor: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
  'fixed activities in an association, with the administration': {
    institution: 'administration',
    network: 'association',
    tasks: [task('Faste aktiviteter hver uge')],
    isFor: { citizens: 'yes' },
  },
}

/** All that is asked, as people answer it who do nothing wrong and nothing extra. */
const answered: TermsSketch = {
  boundaries: {
    supplementsPublicEffort: 'yes',
    replacesPositions: 'no',
    partOfSavings: 'no',
    rightToRefuseTask: 'yes',
    volunteersChooseTasks: 'yes',
    coercion: 'no',
    duties: { work: 'no', obedience: 'no', loyalty: 'no', confidentiality: 'no', minutes: 'no' },
    confidentiality: { required: 'no' },
    fitsInstitution: { fits: 'yes' },
  },
  volunteering: { unpaid: 'yes' },
}
/** Members of a council hear what is confidential. */
const inConfidence: TermsSketch = {
  ...answered,
  boundaries: { ...answered.boundaries, confidentiality: { required: 'yes' } },
}

const waysToAnswer = ({ network }: FromBilag2): Readonly<Record<string, TermsSketch>> => ({
  unanswered: {},
  answered,
  ...(network === 'council' ? { 'in confidence': inConfidence } : {}),
})

const fixed = { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' } as const
const formalities = {
  formal: answers({ formalAgreement: 'yes', fixedRelation: 'yes' }, fixed),
  informal: answers({ formalAgreement: 'no', fixedRelation: 'no' }, fixed),
}

const places = {
  'the national rules': '0101',
  haderslev: '0510',
  frederikshavn: '0813',
  toender: '0550',
  naestved: '0370',
}

/** What is breached, with how serious it is. */
const breaches = (
  { institution, network, tasks, isFor = {} }: FromBilag2,
  sketch: TermsSketch,
  municipalityCode: string,
): string[] => {
  const terms = aTerms({
    parties: [anInstitutionParty(), aNetworkParty({ tasks: [...tasks] })],
    beneficiaries: isFor,
    ...sketch,
  })
  const found = boundariesOn(
    {
      state: after(proposed({ terms }), agreed()),
      institutions: new Map([
        [
          careHomeId,
          registered(careHomeId, anInstitution({ kind: institution, municipalityCode })),
        ],
      ]),
      networks: new Map([[friendsId, registered(friendsId, aNetwork({ kind: network }))]]),
      rulebooks: new Map(),
      legalBases: new Map(),
      decisions: noDecisions,
    },
    today,
  )
  return (found?.answers ?? [])
    .filter(({ verdict }) => verdict === 'breached')
    .map(({ rule, severity }) => `${rule.ruleId}: ${severity}`)
}

const registered = <Details>(partyId: string, details: Details) => ({
  status: 'registered' as const,
  id: partyId,
  history: [{ details, effectiveOn: null }] as const,
  closed: null,
})

/** Advice is all that anything of Bilag 2 gets, and only this. */
const advice: Readonly<Record<string, readonly string[]>> = {
  'naestved, work days of parents in a kindergarten': ['not-own-family: advice'],
}

t.test('what Bilag 2 names as examples of collaboration', (t) => {
  const rows = Object.entries(places).flatMap(([place, code]) =>
    Object.entries(examples).flatMap(([name, example]) =>
      Object.entries(formalities).flatMap(([formality, classification]) =>
        Object.entries(waysToAnswer(example)).map(
          ([how, sketch]) =>
            [
              `${place}, ${formality}, ${how}: ${name}`,
              () =>
                exactly(
                  breaches(example, { ...sketch, classification }, code),
                  advice[`${place}, ${name}`] ?? [],
                ),
            ] as const,
        ),
      ),
    ),
  )
  cases(t, Object.fromEntries(rows))
  return Promise.resolve()
})

t.test('the examples can fail', (t) => {
  const [example] = Object.values(examples)
  cases(t, {
    'paid work is found': () =>
      exactly(
        example === undefined
          ? []
          : breaches(example, { ...answered, volunteering: { unpaid: 'no' } }, '0510'),
        ['unpaid: must-fix'],
      ),
  })
  return Promise.resolve()
})
