import type { FormTexts } from './forms.da.ts'

export const formsInEnglish: FormTexts = {
  optional: '(optional)',
  cancel: 'Cancel',
  back: 'Back',
  errorTitle: (count) =>
    count === 1
      ? 'There is one thing to put right'
      : `There are ${String(count)} things to put right`,
  hints: {
    date: 'For example 1.3.2024 (1 March), March 2024 or 2024.',
    day: 'For example 1.3.2024 (1 March).',
    lines: 'Write one on each line.',
  },
  day: 'Write day, month and year, for example 1.3.2024 (1 March).',
  noSuchDay: 'There is no such day in the calendar. Write one that is there.',
  count: 'Write a whole number, for example 12.',
  sentences: {
    required: 'An answer is missing here.',
    'invalid-date': 'Write the date as for example 1.3.2024 (1 March), March 2024 or 2024.',
    'wrong-type': 'Write a whole number, for example 600,000.',
    'invalid-cvr':
      'A CVR number has eight digits, for example 12 34 56 78. Leave it empty where there is none.',
    'not-allowed-value': 'Choose one of the options.',
    'invalid-id': 'Choose one from the list.',
    'two-parties-needed': 'Add at least one that you collaborate with.',
    'unknown-reference': 'It is not in the registry. Choose one that is.',
  },
  noRightTitle: 'Your present role cannot do this',
}
