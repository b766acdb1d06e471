import { formatNumber } from '../numbers.ts'
import type { AuditTexts } from './audit.da.ts'

const number = (value: number): string => formatNumber('en', value)

/** Up to 1,000 exactly; beyond that nobody counts. */
const hits = (count: number): string => (count > 1000 ? 'More than 1,000' : number(count))

const findings = (count: number): string => `${hits(count)} ${count === 1 ? 'finding' : 'findings'}`

const agreements = (count: number): string =>
  `${hits(count)} ${count === 1 ? 'agreement' : 'agreements'}`

export const auditInEnglish: AuditTexts = {
  lead: {
    coordinator:
      'This is what must be mended or settled in the municipality’s agreements. The most serious comes first, and the old before the new.',
    'institution-leader':
      'This is what must be mended or settled in the institution’s agreements. You mend it in the agreement. The municipality’s coordinator decides what may stay as it is.',
    analyst:
      'This is what must be mended or settled in the agreements. The most serious comes first, and the old before the new. The municipalities’ coordinators decide.',
  },
  behindTitle: 'The numbers are from before the latest change',
  behindText:
    'They are being worked out anew. Wait a little, and load the page again. What is decided meanwhile is not lost.',

  counts: {
    label: 'What waits',
    of: (words, count) => `${words} (${number(count)})`,
    unanswered: 'Answers missing',
    neverReviewed: 'Never reviewed',
    dueSoon: 'Due within 90 days',
    overdue: (count) => `${number(count)} of them overdue`,
  },
  countOf: {
    'must-fix': (count) => `${number(count)} must be mended`,
    warning: (count) => `${number(count)} should be settled`,
    advice: (count) => `${number(count)} good advice`,
  },
  more: {
    label: 'More on roles and boundaries',
    overview: 'Overview: which rules, where and since when',
    advice: 'Go through good advice together',
    rulebook: 'The municipality’s rulebook',
    legalBases: 'Legal bases',
    unreviewed: 'Agreements that nobody has reviewed',
    deadlines: 'Deadlines',
    queue: 'All that must be mended or settled',
  },

  found: {
    open: (count) => findings(count),
    'to-be-mended': (count) => `${findings(count)} ${count === 1 ? 'waits' : 'wait'} to be mended`,
    judged: (count) => `${findings(count)} ${count === 1 ? 'is' : 'are'} settled`,
    exempted: (count) => `${findings(count)} ${count === 1 ? 'is' : 'are'} exempted`,
  },
  foundUnanswered: (count) => `${agreements(count)} with answers missing`,

  filterBy: {
    coordinator: 'rule, institution, kind, severity and state',
    'institution-leader': 'rule, severity and state',
    analyst: 'municipality, rule, institution, severity and more',
  },
  rule: 'Rule',
  institutionKind: 'Kind of institution',
  severity: 'Severity',
  state: 'State',
  states: {
    open: 'Open',
    'to-be-mended': 'Waits to be mended',
    judged: 'Settled',
    exempted: 'Exempted',
  },
  show: 'Show the list',

  caption: 'Findings with agreement, rule, since when and what can be done',
  agreement: 'Agreement',
  finding: 'What is found',
  since: 'Since',
  mend: 'What would mend it',
  item: {
    task: (title) => `Task: ${title}`,
    party: (name) => `Party: ${name}`,
    funding: (source) => `Money from: ${source}`,
  },
  answerThem: {
    leader: 'Answer them in the agreement.',
    others: 'The leader answers them in the agreement.',
  },
  decide: 'Look and decide',
  look: 'See why',
  about: (rule, agreement) => `: ${rule} in “${agreement}”`,
  judged: (verdict, date) => `Settled ${date}: ${verdict}`,
  toBeMended: (date) => `Must be mended, decided ${date}`,
  exempted: (date) => `Exempted until ${date}`,

  nothing: {
    title: 'Nothing must be mended or settled',
    text: 'All rules that can be answered are upheld or settled.',
    unreviewed: (count) =>
      count === 1
        ? 'There is 1 agreement that nobody has reviewed yet.'
        : `There are ${number(count)} agreements that nobody has reviewed yet.`,
    seeUnreviewed: 'See them, and begin with the oldest',
    seeAgreements: 'See the agreements',
    filteredTitle: 'No findings match your choices',
    filteredText: 'Try removing a choice, or choose another state.',
    noAgreements: 'There are no agreements to review yet',
  },

  file: 'roles-and-boundaries',
  column: {
    institutions: 'Institutions',
    item: 'Task, party or money',
    why: 'Why',
    status: 'Status of the agreement',
    formality: 'Formal or informal',
    decided: 'Reason for the decision',
  },

  overview: {
    title: 'Overview of roles and boundaries',
    lead: 'Which rules are not upheld, where and since when? The numbers are open findings. Each number leads to the list behind it.',
    chooseMunicipality: 'Choose a municipality to see the institutions.',
    choose: 'Choose municipality',
    by: 'municipality',
    waiting: 'What is missing',
    neverReviewed: (count) =>
      count === 0
        ? 'All agreements have been reviewed at least once.'
        : `${agreements(count)} ${count === 1 ? 'has' : 'have'} never been reviewed.`,
    overdue: (count) =>
      count === 0
        ? 'No deadlines are past.'
        : `${number(count)} ${count === 1 ? 'deadline is' : 'deadlines are'} past.`,
    unanswered: (count) =>
      count === 0
        ? 'No agreements have answers missing.'
        : `${agreements(count)} ${count === 1 ? 'has' : 'have'} answers missing.`,
    byRule: 'By rule',
    byRuleCaption: 'Open findings by rule, the most serious first',
    byKind: 'By kind of institution',
    byKindCaption: 'Open findings by kind of institution, the most serious first',
    agreements: 'Agreements',
    most: 'Most often',
    oldest: 'Oldest since',
    heat: 'Rules and institutions',
    heatLabel: 'Table of rules and institutions. It scrolls sideways.',
    heatCaption: 'Open findings: institutions in rows, rules in columns',
    heatHelp: 'The number is how many findings there are, the year is that of the oldest.',
    cell: (severity, rule, since) => `, ${severity}, ${rule}, since ${since}`,
    total: 'Total',
    overlap:
      'An agreement with several institutions counts for all of them. Together the rows can therefore be more than the total.',
    noneTitle: 'No rules are breached',
    noneText: 'There are no open findings in the agreements.',
  },

  unreviewed: {
    title: 'Never reviewed',
    lead: 'Agreements whose roles and tasks no coordinator has reviewed yet. The oldest come first.',
    found: (count) => `${agreements(count)} ${count === 1 ? 'has' : 'have'} never been reviewed`,
    caption: 'Agreements that nobody has reviewed, with status, beginning and open findings',
    open: 'Found',
    nothingFound: 'No rules breached',
    review: 'Review',
    noneTitle: 'All agreements have been reviewed',
    noneText: 'New agreements come here when they are registered.',
  },

  deadlines: {
    title: 'Deadlines',
    lead: 'Reviews and exemptions whose day is past or comes within 90 days. The earliest comes first.',
    found: (count) => `${hits(count)} ${count === 1 ? 'deadline' : 'deadlines'}`,
    caption: 'Deadlines with day, agreement and what is to happen',
    on: 'By',
    overdue: 'Overdue',
    what: 'What',
    review: 'Another review of roles and tasks',
    exemption: (rule) => `The exemption ends: ${rule}`,
    exemptionOver: (rule) => `The exemption has ended, and nothing is mended: ${rule}`,
    seeExemption: 'See the exemption',
    noneTitle: 'No deadlines within 90 days',
    noneText: 'Agreements that are to be reviewed again come here, and exemptions that end.',
  },

  advice: {
    title: 'Go through good advice together',
    lead: 'Many agreements can have the same good advice. Choose a rule, tick the agreements, and decide them all at once.',
    chooseRule: 'Rules with open good advice',
    chooseFirst: 'Choose a rule above.',
    pick: 'Which agreements?',
    pickHint: 'Only agreements where the rule is good advice are here.',
    all: 'Tick all',
    none: 'Remove all ticks',
    some: (shown, total) =>
      `Here are the ${number(shown)} oldest of ${number(total)}. The next come when these are settled.`,
    since: (date) => `since ${date}`,
    see: 'See the agreement’s roles and boundaries',
    verdict: 'What is the decision?',
    reason: 'Reason',
    reasonHint: 'It will stand at each of the agreements. Write no names.',
    nextReviewBy: 'Next review by',
    nextReviewHint: 'Left empty, the day that the agreement has stays.',
    counts:
      'The decision counts as a review of each agreement. What must be mended or should be settled stays open.',
    send: 'Decide the ticked ones',
    doneTitle: (count) =>
      count === 1 ? '1 agreement is decided' : `${number(count)} agreements are decided`,
    doneText:
      'The decision and its reason now stand on the agreements’ pages on roles and boundaries.',
    partly: (done, all) => `${number(done)} of ${number(all)} agreements were decided`,
    notThese: 'These were not decided:',
    unknown: 'An agreement that can no longer be seen',
    noneTitle: 'No good advice is open',
    noneText: 'When an agreement gets good advice, it comes to the list of what can be settled.',
    noneOfRule: 'The rule has no open good advice any more.',
  },

  own: {
    unanswered: (count) =>
      count === 1
        ? '1 agreement has answers missing'
        : `${number(count)} agreements have answers missing`,
    waiting: (count) => `${number(count)} ${count === 1 ? 'waits' : 'wait'} to be mended`,
  },
}
