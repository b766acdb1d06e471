import { formatNumber } from '../numbers.ts'
import type { AgreementTexts } from './agreement.da.ts'

const number = (value: number): string => formatNumber('en', value)

export const agreementInEnglish: AgreementTexts = {
  actionsLabel: 'What do you want to do?',
  actions: {
    agree: 'Agree',
    negotiate: 'Change the proposal',
    decline: 'Decline or withdraw',
    confirm: 'Still applies',
    change: 'Change the agreement',
    end: 'Register the end',
    correct: 'Correct a mistake',
    another: 'Make one like it',
    print: 'Print',
  },

  onDay: {
    title: (date) => `You see the agreement on ${date}`,
    text: 'This is how that day is recorded by now. The history at the end is all of it.',
    unknownTitle: (date) => `The agreement had not begun on ${date}`,
    unknownText: 'Nor was it proposed.',
    today: 'See the agreement today',
  },

  facts: {
    proposed: (date, by) => `proposed ${date} by ${by}`,
    since: (date) => `since ${date}`,
    begins: (date) => `begins ${date}`,
    fromTo: (from, until) => `from ${from} until ${until}`,
    confirmed: (date) => `last confirmed ${date}`,
    review: (date) => `to be reviewed by ${date}`,
  },
  ahead: {
    amendment: (date) => `From ${date} an amendment applies`,
    extension: (date) => `From ${date} the agreement is extended`,
    renewal: (date) => `From ${date} the agreement is renewed`,
    'party-left': (date) => `From ${date} a party has left`,
    reassessment: (date) => `From ${date} a new assessment applies`,
  },
  ended: (reason, date) => `${reason}. Last day: ${date}.`,
  lapsed: 'The period has passed, and nobody has recorded whether the collaboration goes on.',
  settle: 'Renew it under “Change the agreement”, or register that it has ended.',
  proposalOver: (reason, date) => `${reason} on ${date}.`,
  annulled: (reason) => `${reason}. The agreement counts on no date.`,

  placement: {
    cell: {
      formal: {
        'own-production': 'Formal collaboration on own-production',
        'co-production': 'Formal collaboration on co-production',
      },
      informal: {
        'own-production': 'Informal collaboration on own-production',
        'co-production': 'Informal collaboration on co-production',
      },
    },
    because: (cell, grounds) => `${cell}, because ${grounds}.`,
    and: ', and ',
    grounds: {
      'formal-agreement':
        'there is a collaboration agreement or another formal agreement with the municipality',
      'fixed-relation': 'the volunteers stand in a more fixed relation to the municipality',
      'neither-agreement-nor-fixed-relation':
        'there is neither a formal agreement nor a fixed relation to the municipality',
      'fixed-tasks': 'the tasks are fixed and known',
      'changes-ways-of-working': 'the collaboration changes existing ways of working together',
      'moves-roles': 'the collaboration moves roles and responsibility',
    },
    mixed:
      'Some of the tasks are fixed and known, though. The collaboration is mixed, and counts as co-production.',
    chosenWhereUnknown: {
      formality: 'Whether it is formal or informal was chosen, since the answers do not settle it.',
      production:
        'Whether it is own-production or co-production was chosen, since the answers do not settle it.',
    },
    chosenAgainstAnswers: {
      formality:
        'Whether it is formal or informal was chosen, although the answers point to the other.',
      production:
        'Whether it is own-production or co-production was chosen, although the answers point to the other.',
    },
    reason: (reason) => `Reason: ${reason}`,
    whatItMeans: 'What does that mean?',
    answers: 'Answers for this collaboration',
    model: 'Read about the collaboration model',
  },

  tasks: {
    title: 'Who does what',
    caption: 'Tasks, who carries them out, and who is responsible',
    task: 'Task',
    performedBy: 'Who does it',
    responsible: 'Who is responsible',
    legalBasis: 'Legal basis',
    exception: (name) => `Exception: ${name}`,
    of: (party) => `Task of ${party}`,
  },

  frames: {
    title: 'Terms',
    aim: 'Purpose and target group',
    period: 'Period and termination',
    volunteers: 'About the volunteers',
    safety: 'Insurance and certificates',
    everyday: 'Working together',
    case: 'Case and decision',
    noEnd: 'No end date',
    notice: 'Notice of termination',
    decided: (body, date) => `${body}, decided ${date}`,
    unanswered: (count) =>
      count === 1
        ? '1 question about the volunteers’ terms is not answered.'
        : `${number(count)} questions about the volunteers’ terms are not answered.`,
  },

  resources: {
    title: 'Money and premises',
    caption: 'Funding with amount, period and conditions',
    source: 'Funding from',
    amount: 'Amount',
    period: 'Period',
    conditions: 'Conditions',
    noConditions: 'None stated',
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    round: (round) => `Application round: ${round}`,
  },

  contact: {
    title: 'Contact',
    ask: (roles) => `Ask for: ${roles}`,
    address: 'Shared contact:',
  },

  related: {
    title: 'Annexes and related agreements',
    annexes: 'Annexes',
    parent: 'Belongs under the agreement',
    supersedes: 'Supersedes the agreement',
    supersededBy: 'Superseded by the agreement',
    duplicateOf: 'Registered twice; this agreement stays',
  },

  history: {
    title: 'History',
    proposed: (party) => `Proposed by ${party}`,
    registeredAfterwards: (party) => `Registered afterwards by ${party}`,
    imported: (party) => `Brought from elsewhere for ${party}`,
    agreed: 'The agreement was agreed',
    revised: {
      negotiation: 'The proposal was changed',
      amendment: 'Amendment of the agreement',
      extension: 'The agreement was extended',
      renewal: 'The agreement was renewed',
      reassessment: 'Reassessment of where in the model the collaboration belongs',
      confirmation: 'Confirmed: the agreement still applies',
      correction: 'A mistake was corrected',
    },
    partyLeft: (party) => `${party} left`,
    endUndone: 'The end was undone.',
    endChanged: (reason, date) => `The end was corrected: ${reason}, ${date}.`,
    recorded: (date, by) => `Recorded ${date} by ${by}`,
    effective: (date) => `Applies from ${date}`,
    lastDay: (date) => `Last day ${date}`,
    signed: (date) => `Signed ${date}`,
    nextReview: (date) => `To be reviewed by ${date}`,
    leaderOf: (institution) => `the leader of ${institution}`,
    coordinatorIn: (municipality) => `the volunteer coordinator in ${municipality}`,
    analyst: 'an analyst',
    consents: 'Said yes:',
    consent: (party, details) => `${party}: ${details}`,
    aParty: 'a party',
    changes: 'What changed:',
  },

  print: {
    hint: 'Use your browser’s Print (Ctrl+P) if printing does not begin by itself.',
    back: 'Back to the agreement',
    signatures: 'Signatures',
    party: 'Party',
    role: 'Role',
    date: 'Date',
    signature: 'Signature',
    printed: (date) => `Printed ${date} from the register Samspil:`,
  },
}
