import type { QuestionTexts } from './question.da.ts'

export const questionInEnglish: QuestionTexts = {
  lead: 'Describe a task, and see what the rules say of volunteers carrying it out.',
  nothingKept: 'Nothing is registered. You need not be signed in.',
  task: 'Which task?',
  taskHint:
    'In a few words, for example Reading aloud to the residents. Write no names. The words are not remembered.',
  municipality: 'In which municipality?',
  municipalityHint: 'The municipalities do not have quite the same rules.',
  chooseMunicipality: 'Choose a municipality',
  performedBy: 'Who is to do it?',
  responsible: 'Who is responsible?',
  legalBasis: 'Is the task laid down in a law?',
  legalBasisHint:
    'Choose “No law” if you know that no law obliges the municipality to carry out the task.',
  exceptionBasis: 'Does a law allow others than the staff to do it?',
  exceptionBasisHint: 'Only if there is an exception in the law.',
  noException: 'No, or I do not know',
  doNotKnow: 'I do not know',
  needsAssessment:
    'Does the task require that the municipality assesses who needs it (visitation)?',
  recordKeeping: 'Does the task require records, for example in a journal or a care system?',
  minutes: 'Are the volunteers to write minutes or reports about citizens?',
  treatment: 'Is it treatment?',
  networkKind: 'What are the volunteers part of?',
  doNotKnowNetwork: 'I do not know yet',
  seeList: 'See the list of legal bases',
  more: 'More about the task',
  who: 'Who and what',
  law: 'What does the law say?',
  ask: 'Get an answer',
  askAgain: 'Ask again',

  answer: {
    of: (task) => `“${task}”`,
    no: 'No, not as the task is described',
    noText: (count) =>
      count === 1
        ? 'One rule is not upheld. Below is why, and what it takes.'
        : `${String(count)} rules are not upheld. Below is why, and what it takes.`,
    undecided: 'It cannot be told yet',
    undecidedText: 'Answer this if you can, and ask again:',
    undecidedOther: 'The rules cannot say yes or no to what is described. See why below.',
    yesBut: 'Yes, but settle something first',
    yesButText: 'Nothing forbids it. Below is what you should talk about.',
    yes: 'Yes, they may',
    yesText: 'Nothing that you have described goes against the rules.',
    none: 'Then it is no task for volunteers',
    noneText: 'The staff carry it out, you answered. The rules are about what volunteers do.',
    others:
      'The other rules are about what the parties agree. The agreement is held against them when it is registered.',
    seeRulebook: 'See all the rules',
    rules: (municipality, date) => `By the rules in ${municipality} as they are on ${date}.`,
    noAdvice: 'The answer is no legal advice.',
    breached: 'Not upheld',
    cannotTell: 'Cannot be told from the task',
    upheld: 'Upheld',
    notRelevant: 'Not relevant here',
    mend: 'This is what you can do:',
    answer: 'This is missing:',
    moreSources: (count) =>
      count === 1 ? 'It also stands here' : `It also stands in ${String(count)} other places`,
    described: 'This is what you answered',
    shareLink: 'Open the answer at an address that can be sent',
    share: 'Send the question to a colleague',
    shareText:
      'The address gives the same answer as long as the rules are the same. The words of the task are not in it.',
  },
}
