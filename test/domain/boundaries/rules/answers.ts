import { answers } from '../../build.ts'
import { byAnswers, ofAll, said, termsWith, type Examples } from '../asking.ts'

/** Rules that rest on what the terms answer, and on nothing else. */
export const professionalRespectExamples = byAnswers<'professional-respect'>(
  ['/boundaries/clauses/professionalRespect'],
  {
    y: ['upheld', 'declared'],
    n: ['breached', 'not-declared'],
    '?': ['cannot-tell', 'unanswered'],
  },
)

export const ownContributionExamples = byAnswers<'own-contribution'>(
  ['/boundaries/clauses/ownContribution'],
  {
    y: ['upheld', 'declared'],
    n: ['breached', 'not-declared'],
    '?': ['cannot-tell', 'unanswered'],
  },
)

export const networkContributesExamples = byAnswers<'network-contributes'>(
  [
    '/boundaries/networkHelpsWith/communication',
    '/boundaries/networkHelpsWith/recruitment',
    '/boundaries/networkHelpsWith/planning',
  ],
  {
    yyy: ['upheld', 'contributes'],
    nyy: ['breached', 'does-not'],
    yny: ['breached', 'does-not'],
    yyn: ['breached', 'does-not'],
    'n??': ['breached', 'does-not'],
    '?yy': ['cannot-tell', 'unanswered'],
    'y?y': ['cannot-tell', 'unanswered'],
    'yy?': ['cannot-tell', 'unanswered'],
    '???': ['cannot-tell', 'unanswered'],
  },
)

export const unpaidExamples = byAnswers<'unpaid'>(['/volunteering/unpaid'], {
  y: ['upheld', 'unpaid'],
  n: ['breached', 'paid'],
  '?': ['cannot-tell', 'unanswered'],
})

const given = '/volunteering/recognition/given'
const forms = '/volunteering/recognition/forms'

export const recognisedExamples: Examples<'recognised'> = {
  'recognised, without saying how': {
    given: { terms: termsWith([[given, 'yes']]) },
    then: [ofAll('upheld', 'recognised', said(given, 'yes'), said(forms, null))],
  },
  'not answered, but named': {
    given: { terms: termsWith([[forms, ['Sommerfest', 'Kursus']]]) },
    then: [
      ofAll('upheld', 'forms-named', said(given, 'unknown'), said(forms, 'Sommerfest, Kursus')),
    ],
  },
  'one form, not answered': {
    given: { terms: termsWith([[forms, ['Sommerfest']]]) },
    then: [ofAll('upheld', 'forms-named', said(given, 'unknown'), said(forms, 'Sommerfest'))],
  },
  'not recognised': {
    given: { terms: termsWith([[given, 'no']]) },
    then: [ofAll('breached', 'not-recognised', said(given, 'no'), said(forms, null))],
  },
  'a "no" counts, whatever is named': {
    given: {
      terms: termsWith([
        [given, 'no'],
        [forms, ['Sommerfest']],
      ]),
    },
    then: [ofAll('breached', 'not-recognised', said(given, 'no'), said(forms, 'Sommerfest'))],
  },
  'not answered': {
    given: {},
    then: [ofAll('cannot-tell', 'unanswered', said(given, 'unknown'), said(forms, null))],
  },
}

export const noEmployeeDutiesExamples = byAnswers<'no-employee-duties'>(
  ['/boundaries/duties/work', '/boundaries/duties/obedience', '/boundaries/duties/loyalty'],
  {
    nnn: ['upheld', 'free'],
    ynn: ['breached', 'duties'],
    nyn: ['breached', 'duties'],
    nny: ['breached', 'duties'],
    'y??': ['breached', 'duties'],
    '?nn': ['cannot-tell', 'unanswered'],
    'n?n': ['cannot-tell', 'unanswered'],
    'nn?': ['cannot-tell', 'unanswered'],
    '???': ['cannot-tell', 'unanswered'],
  },
)

const training = '/volunteering/trainingOffered'
const formalAgreement = '/classification/formality/formalAgreement'
const fixedRelation = '/classification/formality/fixedRelation'
const chosen = '/classification/formality/chosen'
const trained = { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' } as const

export const trainingOfferedExamples: Examples<'training-offered'> = {
  'a formal agreement, with courses': {
    given: { terms: termsWith([[training, 'yes']]) },
    then: [ofAll('upheld', 'offered', said(training, 'yes'), said(formalAgreement, 'yes'))],
  },
  'a formal agreement, without': {
    given: { terms: termsWith([[training, 'no']]) },
    then: [ofAll('breached', 'not-offered', said(training, 'no'), said(formalAgreement, 'yes'))],
  },
  'a formal agreement, not answered': {
    given: {},
    then: [
      ofAll('cannot-tell', 'unanswered', said(training, 'unknown'), said(formalAgreement, 'yes')),
    ],
  },
  'a fixed relation and a formal agreement': {
    given: {
      terms: {
        ...termsWith([[training, 'no']]),
        classification: answers({ formalAgreement: 'yes', fixedRelation: 'yes' }, trained),
      },
    },
    then: [
      ofAll(
        'breached',
        'not-offered',
        said(training, 'no'),
        said(formalAgreement, 'yes'),
        said(fixedRelation, 'yes'),
      ),
    ],
  },
  'informal by the answers': {
    given: {
      terms: {
        ...termsWith([[training, 'no']]),
        classification: answers({ formalAgreement: 'no', fixedRelation: 'no' }, trained),
      },
    },
    then: [
      ofAll('not-relevant', 'informal', said(formalAgreement, 'no'), said(fixedRelation, 'no')),
    ],
  },
  'informal by choice': {
    given: {
      terms: {
        ...termsWith([[training, 'no']]),
        classification: answers(
          { formalAgreement: 'yes', chosen: 'informal', reason: 'Kun et brev' },
          trained,
        ),
      },
    },
    then: [ofAll('not-relevant', 'informal', said(chosen, 'informal'))],
  },
}

export const supplementExamples = byAnswers<'supplement'>(['/boundaries/supplementsPublicEffort'], {
  y: ['upheld', 'supplements'],
  n: ['breached', 'replaces'],
  '?': ['cannot-tell', 'unanswered'],
})

export const freeChoiceExamples = byAnswers<'free-choice'>(
  ['/boundaries/volunteersChooseTasks', '/boundaries/rightToRefuseTask'],
  {
    yy: ['upheld', 'chosen-freely'],
    yn: ['breached', 'not-free'],
    'y?': ['cannot-tell', 'unanswered'],
    ny: ['breached', 'not-free'],
    nn: ['breached', 'not-free'],
    'n?': ['breached', 'not-free'],
    '?y': ['cannot-tell', 'unanswered'],
    '?n': ['breached', 'not-free'],
    '??': ['cannot-tell', 'unanswered'],
  },
)

export const noJobReplacementExamples = byAnswers<'no-job-replacement'>(
  ['/boundaries/replacesPositions', '/boundaries/partOfSavings'],
  {
    nn: ['upheld', 'neither'],
    yy: ['breached', 'replaces-jobs'],
    yn: ['breached', 'replaces-jobs'],
    'y?': ['breached', 'replaces-jobs'],
    ny: ['breached', 'part-of-savings'],
    '?y': ['breached', 'part-of-savings'],
    'n?': ['cannot-tell', 'unanswered'],
    '?n': ['cannot-tell', 'unanswered'],
    '??': ['cannot-tell', 'unanswered'],
  },
)

export const safeAndDignifiedExamples = byAnswers<'safe-and-dignified'>(
  ['/boundaries/safeAndDignified/volunteers', '/boundaries/safeAndDignified/staff'],
  {
    yy: ['upheld', 'safe'],
    yn: ['breached', 'not-safe'],
    'y?': ['cannot-tell', 'unanswered'],
    ny: ['breached', 'not-safe'],
    nn: ['breached', 'not-safe'],
    'n?': ['breached', 'not-safe'],
    '?y': ['cannot-tell', 'unanswered'],
    '?n': ['breached', 'not-safe'],
    '??': ['cannot-tell', 'unanswered'],
  },
)

export const voluntaryExamples = byAnswers<'voluntary'>(
  ['/boundaries/coercion', '/boundaries/duties/work'],
  {
    nn: ['upheld', 'voluntary'],
    yy: ['breached', 'coercion'],
    yn: ['breached', 'coercion'],
    'y?': ['breached', 'coercion'],
    ny: ['breached', 'duty-to-work'],
    '?y': ['breached', 'duty-to-work'],
    'n?': ['cannot-tell', 'unanswered'],
    '?n': ['cannot-tell', 'unanswered'],
    '??': ['cannot-tell', 'unanswered'],
  },
)

export const notOwnFamilyExamples = byAnswers<'not-own-family'>(
  ['/beneficiaries/citizens', '/beneficiaries/ownFamilyOrMembers'],
  {
    yy: ['upheld', 'for-others-too'],
    yn: ['upheld', 'for-others'],
    'y?': ['upheld', 'for-others'],
    ny: ['breached', 'own-only'],
    nn: ['breached', 'own-only'],
    'n?': ['breached', 'own-only'],
    '?y': ['cannot-tell', 'unanswered'],
    '?n': ['cannot-tell', 'unanswered'],
    '??': ['cannot-tell', 'unanswered'],
  },
)
