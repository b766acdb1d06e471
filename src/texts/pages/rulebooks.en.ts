import { formatNumber } from '../numbers.ts'
import type { RulebooksTexts } from './rulebooks.da.ts'

const number = (value: number): string => formatNumber('en', value)

const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const rulebooksInEnglish: RulebooksTexts = {
  lead: 'The rules say where the line runs between what staff do and what volunteers do. All municipalities follow the national rules. Some have added their own.',
  national: 'The national rules',
  of: (municipality) => `Rules in ${municipality}`,
  caption: 'Rulebooks with the number of rules by severity, and when they were last changed',
  rulebook: 'Rulebook',
  rules: 'Rules',
  changed: 'Last changed',
  neverChanged: 'As they were put in',
  changedFrom: (date) => `Applies from ${date}`,
  others: 'Municipalities that are not listed follow the national rules.',
  own: 'Your municipality',
  ownNational: (municipality) => `${municipality} follows the national rules.`,
  seeOwn: (municipality) => `See the rules in ${municipality}`,
  legalBases: 'See the list of legal bases',
  question: 'Ask: May volunteers …?',

  count: (count) => counted(count, 'rule', 'rules'),
  countOf: {
    'must-fix': (count) => `${number(count)} must be mended`,
    warning: (count) => `${number(count)} should be settled`,
    advice: (count) => `${number(count)} good advice`,
  },
  followsNational: 'The municipality has no rules of its own and follows the national ones.',
  nationalFor: 'They apply in every municipality unless its coordinator has changed them.',
  change: 'Change the rules',
  severityMeans: {
    'must-fix':
      'A formal agreement cannot be agreed until it is mended, or the coordinator has given an exemption with a reason.',
    warning:
      'The parties should talk about it and settle it. The agreement can be agreed meanwhile.',
    advice: 'Something that tends to make the collaboration better. It stops nothing.',
  },
  isNational: 'From the national rules',
  isOwn: 'The municipality’s own',
  sources: (count) =>
    count === 1 ? 'Where it stands' : `Where it stands: ${number(count)} places`,
  notChosen: (count) => `${counted(count, 'rule', 'rules')} not used here`,
  changes: 'Changes so far',
  noChanges: 'The rules are as they were put in. Nobody has changed them.',
  changeFrom: (date) => `From ${date}`,
  ahead: 'does not apply yet',
  aheadTitle: (date) => `The rules change on ${date}`,
  aheadText: 'The page shows them as they are today. The change stands at the bottom.',
  was: (rule, before, after) => `${rule}: from “${before}” to “${after}”`,
  unused: 'Not used',

  form: {
    title: (municipality) => `Change the rules in ${municipality}`,
    intro:
      'Choose for each rule whether it is used, and how serious it is when it is not upheld. Before the change is adopted, you see which agreements it affects.',
    ahead: (date) =>
      `A change that applies from ${date} is adopted. The rules stand here as they will be on that day, and a new change can apply from that day at the earliest.`,
    inUse: 'Rules in use now',
    notInUse: 'Rules not in use now',
    why: 'Why and when',
    reason: 'Why are they changed?',
    reasonHint: 'For example who decided it. The reason is kept. Write no names of persons.',
    effectiveOn: 'From which day?',
    effectiveOnHint: 'Leave the field empty if it is from today.',
    next: 'See what the change means',
    nothing:
      'You have not changed any rule yet. Choose something else at one of them at least, or cancel.',
  },

  check: {
    title: 'See what the change means',
    notYet: 'The change is not adopted yet.',
    where: 'Municipality',
    from: 'From',
    reason: 'Reason',
    rules: 'Rules that change',
    effect: 'What the change means for the municipality’s agreements',
    withNew: (count) =>
      count === 0
        ? 'No agreements get a new finding'
        : counted(count, 'agreement gets a new finding', 'agreements get a new finding'),
    without: (count) =>
      count === 0
        ? 'No agreements lose a finding.'
        : `${counted(count, 'agreement loses a finding', 'agreements lose a finding')}.`,
    otherwise: (count) =>
      count === 0
        ? 'No findings become more or less serious.'
        : `${counted(count, 'agreement has a finding that becomes', 'agreements have a finding that becomes')} more or less serious.`,
    counted: (date) =>
      `Counted among the municipality’s agreements as they are known now and stand on ${date}, without those that have ended.`,
    caption: 'Agreements that get a new finding, and which',
    agreement: 'Agreement',
    newFindings: 'New finding',
    newOnes: 'New',
    some: (shown) => `Here are the first ${number(shown)}.`,
    stays: 'Findings that were decided before stay as they were decided.',
    adopt: 'Adopt the change',
    edit: 'Edit',
  },

  conflict: {
    title: 'Others have changed the rules while you worked',
    text: 'Rules that you did not touch now stand as the others set them. Your own choices are kept. Look them through, and go on.',
    now: 'This is what the others changed:',
    yours: (value) => `you chose: ${value}`,
  },

  done: {
    title: 'The rules are changed',
    now: 'The agreements are held against them now. It may take a little while until the findings are up to date.',
    later: (date) => `The change applies from ${date}. Until then the rules are as they are today.`,
  },

  mayNot: (municipality) =>
    `The rules in ${municipality} are changed by the municipality’s volunteer coordinator.`,
  mayNotNational:
    'The national rules come with the registry. Each municipality’s coordinator may change them for that municipality.',
}
