import { formatNumber } from '../numbers.ts'
import type { BoundariesTexts } from './boundaries.da.ts'

const number = (value: number): string => formatNumber('en', value)

const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const boundariesInEnglish: BoundariesTexts = {
  title: 'Roles and boundaries',
  line: (said) => `Roles and boundaries: ${said}`,
  countOf: {
    'must-fix': (count) => `${number(count)} must be mended`,
    warning: (count) => `${number(count)} should be settled`,
    advice: (count) => counted(count, 'piece of advice', 'pieces of advice'),
  },
  waiting: (count) => `${number(count)} ${count === 1 ? 'waits' : 'wait'} to be mended`,
  nothing: 'nothing to mend or settle',
  wasFound: 'see what was found and decided',
  neverReviewed: 'No coordinator has reviewed the agreement’s roles and tasks yet.',
  reviewed: (date, conclusion) => `Last reviewed ${date}: ${conclusion}.`,
  nextReview: (date) => `To be reviewed again by ${date}.`,
  reviewOverdue: (date) =>
    `Was to be reviewed again by ${date}. It is time to go through it once more.`,
  rulebook: (date) => `By the rulebooks as they are on ${date}:`,
  seeRulebook: 'See them',
  over: {
    title: 'There is nothing more to review',
    text: 'The agreement has ended or is annulled, so it is no longer held against the rules. What was found and decided is below.',
  },
  stop: {
    title: 'The agreement cannot be made yet',
    text: (count) =>
      count === 1
        ? 'One of the findings must be mended in the proposal, or exempted by the coordinator for a reason, before the parties can agree.'
        : `${number(count)} of the findings must be mended in the proposal, or exempted by the coordinator for a reason, before the parties can agree.`,
  },
  ahead: {
    title: (date) => `Other terms apply from ${date}`,
    found: (said) => `What is found then: ${said}.`,
    see: 'See what the rules say of them',
    shown: (date) => `These are the terms as they apply from ${date}.`,
    back: 'See the terms as they are today',
  },

  open: (count) => `Open findings (${number(count)})`,
  noneOpenTitle: 'Nothing is open',
  noneOpen: 'All rules that can be answered are upheld or settled.',
  toBeMended: (count) => `Wait to be mended (${number(count)})`,
  toBeMendedText: 'The coordinator has looked at them. They are to be mended in the agreement.',
  exempted: (count) => `Exempted (${number(count)})`,
  judged: (count) => `Settled (${number(count)})`,
  unanswered: (count) => `Cannot tell (${number(count)})`,
  unansweredText:
    'An answer is missing in the agreement or with one of the parties. It stops nothing, but nobody can say whether the rules are upheld.',
  upheld: (count) => `Upheld (${number(count)})`,
  notRelevant: (count) => `Not relevant (${number(count)})`,

  finding: {
    ofFunding: (source) => `funding from “${source}”`,
    says: 'The rule:',
    evidence: 'What it rests on',
    mend: 'What would mend it:',
    since: (date) => `Since ${date}.`,
    more: 'What it rests on, and where it stands',
    lastLookedAt: 'Last looked at by the parties',
    organisations: (count) =>
      count === 0 ? 'None' : counted(count, 'organisation', 'organisations'),
    never: 'Nobody can say when',
    otherSources: (count) =>
      count === 1 ? 'It also stands here' : `It also stands in ${number(count)} other places`,
  },

  decided: {
    exempted: (from, until) => `Exempted from ${from} until ${until}, that day included.`,
    basis: (name) => `The exemption rests on ${name}.`,
    withdrawn: (date, reason) => `Withdrawn ${date}: ${reason}`,
    ended: 'The exemption has run out.',
    lapsed: 'No longer holds, as what it is about has changed since.',
    earlier: 'Decided earlier',
    reason: 'Reason:',
  },

  actions: {
    label: 'What do you want to do?',
    review: 'Review',
    exempt: 'Exempt',
    withdraw: 'Withdraw the exemption',
    write: 'Write to the leader',
    writeQuestions: 'Write to the leader about the questions',
    mend: 'Mend it',
    mendProposal: 'Mend the proposal',
    mendAgreement: 'Mend the agreement',
    answer: 'Answer the questions',
    confirm: 'Does it still apply?',
    toParty: (name) => `Go to ${name}`,
    toAgreement: 'Go to the agreement',
  },

  past: {
    title: 'History',
    findings: 'Earlier findings',
    period: (from, until) => `From ${from} until ${until}, that day included.`,
    oneDay: (date) => `On ${date} only.`,
    resolved: (how) => `Resolved by ${how}.`,
    by: {
      ended: (reason, date) => `the end of the agreement on ${date} (${reason})`,
      party: (name, date) => `what was changed about ${name} from ${date}`,
      rulebook: (date) => `a change of the rulebook from ${date}`,
      'legal-basis': (name, date) => `a change of the legal basis ${name} from ${date}`,
      time: (date) => `the passing of time: it no longer holds from ${date}`,
    },
    lookedAt: (date) => `the parties’ looking at the agreement on ${date}`,
    version: (what, date) => `${what} from ${date}`,
    versionOf: {
      proposal: 'the proposal',
      agreed: 'the agreement as it was made,',
      negotiation: 'a mended proposal',
      amendment: 'the amendment',
      extension: 'the extension',
      renewal: 'the renewal',
      'party-left': 'a party’s leaving',
      reassessment: 'the reassessment',
      confirmation: 'the confirmation',
      correction: 'the correction',
    },
    someParty: 'a party',
    otherwise: 'After that the rule was not upheld in another way.',
    reviews: 'Reviews',
    reviewOn: (date) => `Reviewed ${date}`,
    conclusion: 'Conclusion',
    next: 'Next review by',
    note: 'Note',
    exemptions: 'Exemptions',
  },

  reviewForm: {
    title: 'Review roles and tasks',
    lead: 'Go through each finding, and write what you decide and why. What you do not decide stays open.',
    nothingOpen: 'Nothing is open. You can still record that you have reviewed the agreement.',
    verdict: 'What do you decide?',
    verdictHelp: {
      agreed: 'The leader need not do anything.',
      'to-be-mended': 'The leader is to mend it in the agreement.',
      'not-a-breach': 'For example because the circumstances are special.',
    },
    reason: 'Reason',
    reasonHint: 'The leaders of the parties can read it. Write no names of persons.',
    stays:
      'Must it be mended before the parties can agree? Then a decision here does not lift the stop. Only mending it or an exemption does.',
    again: 'Decide anew what was decided before',
    before: (verdict) => `Decided before: ${verdict}`,
    close: 'Conclusion of the review',
    conclusion: 'What is the conclusion?',
    conclusionHelp: {
      approved: 'The agreement can go on as it is.',
      'changes-required': 'Something must be mended.',
    },
    nextReviewBy: 'Next review by',
    nextReviewByHint: 'In two years, unless you choose another day.',
    note: 'Note',
    noteHint: 'What others should know of the review. Write no names of persons.',
    act: 'Record the review',
  },

  exemptForm: {
    title: 'Exempt from the rule',
    lead: 'An exemption lets it stand until a day that you choose. The reason stays in the agreement’s history. If what the exemption is about changes, it lapses.',
    reason: 'Why may it stand?',
    reasonHint: 'The leaders of the parties can read it. Write no names of persons.',
    until: 'Until which day, that day included?',
    untilHint: 'An exemption always ends. A year is often right.',
    basis: 'Which exception in the law does it rest on?',
    basisNeeded:
      'The rule rests on a duty in law. The exemption must therefore rest on another provision in law, which you choose here. If there is none, the task has to be carried out in another way.',
    basisHint: 'Only where the exemption rests on a provision in law.',
    chooseBasis: 'Choose an exception in the law',
    noBasis: 'None',
    noBases: 'The list of legal bases has no exception that applies today.',
    onlyVerified: 'Only exceptions that somebody has looked up in the law can be chosen.',
    seeBases: 'See the list of legal bases',
    act: 'Grant the exemption',
  },

  withdrawForm: {
    title: 'Withdraw the exemption',
    lead: 'The exemption no longer holds from today on. What it was about then counts as it did before the exemption.',
    reason: 'Why is it withdrawn?',
    reasonHint: 'The leaders of the parties can read it. Write no names of persons.',
    act: 'Withdraw the exemption',
  },

  overtaken: {
    title: 'The agreement changed while you were writing',
    text: 'Nothing of yours is recorded yet. What you wrote about what is still there is kept.',
    gone: 'This is no longer a finding:',
    changed: 'This looks different now. Look at it again before you decide:',
    now: 'Go through it, and send it again.',
  },
  hindrance: {
    gone: {
      title: 'There is nothing to exempt',
      text: 'It is no longer a finding in the agreement. It has been mended, or the rulebook has changed.',
    },
    exempted: {
      title: 'It is exempted already',
      text: (date) =>
        `An exemption holds until ${date}, that day included. If it should be another, withdraw it first.`,
    },
    notHolding: {
      title: 'The exemption no longer holds',
      text: 'It has run out or is withdrawn, and there is nothing to withdraw.',
    },
    link: 'See the agreement’s roles and boundaries',
  },
  whoMay: (municipalities) =>
    `This is decided by the volunteer coordinator in ${municipalities}. You can see what the rules say, but not decide.`,

  done: {
    approved: {
      title: 'The review is recorded',
      text: 'The agreement is approved. The leaders of the parties can see your decision here.',
    },
    'changes-required': {
      title: 'The review is recorded',
      text: 'The leader can see here what is to be mended, but is not told by itself: use “Write to the leader”.',
    },
    exempted: {
      title: 'The exemption is granted',
      text: (date) =>
        `It holds until ${date}, that day included. When its last day comes near, it is shown under deadlines.`,
    },
    mayBeAgreed: 'Nothing stands in the way any more. The parties can now agree.',
    withdrawn: {
      title: 'The exemption is withdrawn',
      text: 'The finding counts again as it did before the exemption. The leader is not told by itself: use “Write to the leader”.',
    },
  },

  mail: {
    subject: (title) => `Roles and boundaries: ${title}`,
    greeting: 'Dear leader',
    intro: (title) =>
      `I am writing about the agreement “${title}”, which does not quite follow the rules for collaboration with volunteers:`,
    says: (rule) => `The rule says: ${rule}`,
    source: (source) => `It comes from ${source}`,
    mend: (remedy) => `It can be mended like this: ${remedy}`,
    see: (address) => `See more, and mend the agreement here: ${address}`,
    questions: (title) =>
      `Some questions on roles and boundaries are unanswered in the agreement “${title}”:`,
    moreQuestions: (count) =>
      count === 1 ? 'There is 1 question more.' : `There are ${number(count)} questions more.`,
    seeQuestions: (address) => `See them all, and answer them in the agreement: ${address}`,
    ask: 'Do tell me if I can help.',
    bye: 'Kind regards',
    role: (municipality) => `The volunteer coordinator in ${municipality}`,
  },
}
