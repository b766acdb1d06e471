import { formatNumber } from '../numbers.ts'
import type { AsKnownTexts } from './as-known.da.ts'

const number = (value: number): string => formatNumber('en', value)

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
  today: 'Back to today',
  seeNow: 'See it as it is known now',
  seeKnown: (known) => `See it as it was known on ${known}`,
  others: (count) => `and ${number(count)} ${count === 1 ? 'other' : 'others'}`,
  listsNow: 'The agreements behind the numbers can only be seen as they are known now.',
  seeLists: 'See the agreements as they are known now',

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
