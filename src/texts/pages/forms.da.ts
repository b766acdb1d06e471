/** What every form says. */
export const formsInDanish = {
  optional: '(kan udelades)',
  cancel: 'Fortryd',
  back: 'Tilbage',
  errorTitle: (count: number) =>
    count === 1
      ? 'Der er en ting, der skal rettes'
      : `Der er ${String(count)} ting, der skal rettes`,
  /** How an answer is written. */
  hints: {
    date: 'For eksempel 1.3.2024, marts 2024 eller 2024.',
    day: 'For eksempel 1.3.2024.',
    lines: 'Skriv én på hver linje.',
  },
  day: 'Skriv dag, måned og år, for eksempel 1.3.2024.',
  noSuchDay: 'Den dag findes ikke i kalenderen. Skriv en, der gør.',
  count: 'Skriv et helt tal, for eksempel 12.',
  /** Where a page's fields are filled in otherwise than what a program sends. */
  sentences: {
    required: 'Her mangler et svar.',
    'invalid-date': 'Skriv datoen som for eksempel 1.3.2024, marts 2024 eller 2024.',
    'wrong-type': 'Skriv et helt tal, for eksempel 600.000.',
    'invalid-cvr':
      'Et CVR-nummer har otte cifre, for eksempel 12 34 56 78. Lad feltet stå tomt, hvis der ikke er et.',
    'not-allowed-value': 'Vælg en af mulighederne.',
    'invalid-id': 'Vælg en på listen.',
    'two-parties-needed': 'Tilføj mindst én, I samarbejder med.',
    'unknown-reference': 'Den findes ikke i registret. Vælg en, der gør.',
  },
  noRightTitle: 'Det kan du ikke med den rolle, du har nu',
}

export type FormTexts = typeof formsInDanish
