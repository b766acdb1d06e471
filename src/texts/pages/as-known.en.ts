import type { AsKnownTexts } from './as-known.da.ts'

export const asKnownInEnglish: AsKnownTexts = {
  field: 'As known on',
  hint: 'See only what was recorded when that day ended. Leave it empty to see what is known now',
  dayAndTime: (day, time) => `${day} at ${time}`,

  now: {
    past: (day) => `As it was on ${day}, by what is known now.`,
    ahead: (day) => `As it is going to be on ${day}, by what is known now.`,
  },
  then: {
    past: (day, known) => `As it was on ${day}, and as it was known on ${known}.`,
    ahead: (day, known) => `As it was going to be on ${day}, by what was known on ${known}.`,
  },
  known: (known) => `As it was known on ${known}.`,
  today: 'Back to today',
  seeNow: 'See it as it is known now',
  seeKnown: (known) => `See it as it was known on ${known}`,
  listOrder:
    'The agreements are in the order of their titles. As they were known, they cannot be searched or put in the order of their start.',
  noSearchTitle: (known) => `What was known on ${known} cannot be searched`,
  noSearchText:
    'The register does not keep the old texts for searching. Search what is known now, or see the agreements without a search.',
  withoutSearch: 'See the agreements without a search',

  aheadTitle: (day) => `${day} has not come yet`,
  aheadText:
    'Nobody knows what will be recorded by then. Choose an earlier day under “As known on”, or leave the field empty.',
  beforeTitle: (day) => `Nothing had been recorded by ${day}`,
  beforeText: (begin) =>
    `The first was recorded on ${begin}. Choose that day or a later one under “As known on”.`,
  unknownTitle: 'The register has no such moment',
  unknownText:
    'The address shows the register as it was known when something was recorded. That is not recorded here. The address may have been cut off in an e-mail, or it belongs to another register.',
  noneTitle: 'No collaborations on that day, by what was known',
  noneText: 'Choose another day under “Filter”, or see it as it is known now.',

  reference: {
    title: 'Refer to this number',
    help: 'Copy the line into a note or an e-mail. The address always shows the same numbers, also when more has been recorded since or the register has moved to another machine.',
    active: (share) => `${share} of them active citizenship`,
    counted: (counted, where, day) => `${counted}. ${where}, on ${day}, as it was known on`,
    overTime: (where, period) =>
      `Collaborations in the four cells of the model. ${where}, ${period}, as it was known on`,
    forPrograms: 'The same numbers for a spreadsheet or a program, the same for ever, too:',
    csv: 'Spreadsheet (CSV)',
    json: 'As data (JSON)',
  },

  agreement: {
    fold: 'See the agreement at another time',
    dayHint: 'See how the agreement was on that day. Leave it empty to see today',
    show: 'Show the agreement',
    history: 'The history at the end goes only as far as was known.',
    unrecordedTitle: (known) => `The agreement had not been recorded by ${known}`,
    unrecordedText: (day) => `It was recorded on ${day}.`,
    notBegunTitle: (day) => `The agreement had not begun on ${day}`,
    notBegunText: (known) => `So it was known on ${known}.`,
  },
}
