import type { LegalBasesTexts } from './legal-bases.da.ts'

export const legalBasesInEnglish: LegalBasesTexts = {
  lead: 'The list shows the laws that tasks in agreements may rest on, and what the law says to the municipality. The rules use it to see whether a task is the municipality’s duty. Laws keep their Danish names.',
  disclaimerTitle: 'This is no legal advice',
  disclaimer:
    'The list is a short reminder and does not render the law. Ask the municipality’s lawyer if you are in doubt about what the law requires. It is always the law’s own text that counts.',
  unverifiedTitle: 'What does “Not looked up” mean?',
  unverifiedText:
    'That nobody has held the entry against the law’s own text yet. It never gives a finding by itself: the rules answer “Cannot tell” until a coordinator has looked it up.',
  unverified: 'Not looked up',
  unverifiedShort: 'not looked up',
  caption:
    'Legal bases with what they are about, what the law says to the municipality, and when they apply',
  basis: 'Legal basis',
  about: 'About',
  nature: 'What the law says',
  period: 'Applies',
  edit: 'Correct',
  act: 'Action',
  exceptsFrom: (names) => `Excepts from ${names}`,
  undated: 'No date noted',
  always: 'Always',
  noDuty: 'The municipality has no duty to provide it',
  from: (date) => `From ${date}`,
  until: (date) => `Up to and including ${date}`,
  fromUntil: (from, until) => `From ${from} up to and including ${until}`,
  notYet: 'Not in force yet',
  noMore: 'Applies no longer',
  add: 'Add a legal basis',
  rulebooks: 'See the rulebooks that use the list',

  form: {
    intro:
      'The legal basis can be chosen in agreements in all municipalities as soon as it is added. Write only what you can see in the law yourself.',
    correctTitle: (name) => `Correct ${name}`,
    correctIntro:
      'A correction counts for every day, also those that are past, since the law is the same as before: only what we know of it is corrected. Findings that rest on it are computed anew.',
    lawChanged:
      'Was the law itself changed? Then write the last day on which it applied under “Last day”, and add the new one as a legal basis of its own.',
    law: 'Which law?',
    lawHint: 'As the law is usually called, for example Serviceloven.',
    paragraph: 'Which paragraph?',
    paragraphHint: 'For example § 83 or § 3, stk. 4.',
    aboutLabel: 'What is it about?',
    aboutHint: 'In a few words, for example Personal care and practical help.',
    natureLabel: 'What does the law say to the municipality?',
    natureUnknown: 'I do not know',
    exceptsFromLabel: 'Which duties is it an exception from?',
    exceptsFromHint: 'Only if it is an exception. Tick those that it excepts from.',
    validFrom: 'First day on which it applies',
    until: 'Last day on which it applies',
    untilHint: 'Leave the field empty if it still applies.',
    note: 'Note',
    noteHint: 'What others must know when they choose it. Write no names of persons.',
    isVerified: 'I have held the entry against the law’s own text',
    isVerifiedHint: 'Without a tick it stands as “Not looked up” and never gives a finding.',
    reason: 'Why is it corrected?',
    reasonHint: 'For example: Looked up in the consolidated act. The reason is kept.',
    save: 'Save the correction',
    chooseNature: 'Choose',
    known: (name) => `${name} is on the list already. Correct it instead if something is wrong.`,
    openKnown: (name) => `Correct ${name}`,
  },

  conflict: {
    title: 'Others have corrected the legal basis while you wrote',
    text: 'What you did not touch now stands as the others wrote it. Your own is kept. Look it through, and save again.',
    now: 'This is how it stands now:',
    yours: (value) => `you wrote: ${value}`,
  },

  done: {
    added: (name) => `${name} is added`,
    addedNext: 'The legal basis can now be chosen in agreements and in “May volunteers …?”.',
    corrected: (name) => `${name} is corrected`,
    correctedNext:
      'Findings that rest on the legal basis are computed anew. It may take a little while until the queue is up to date.',
    unchanged: 'There was nothing to correct',
    unchangedText: 'What was sent is the same as what stood there.',
    see: 'See it in the list',
  },
}
