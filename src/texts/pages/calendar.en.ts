import { formatHits, formatHitsFirst } from '../numbers.ts'
import type { CalendarTexts } from './calendar.da.ts'

export const calendarInEnglish: CalendarTexts = {
  lead: 'What is to happen with the agreements, and when. Whatever day has gone comes first.',
  show: 'How far ahead',
  ahead: { 90: 'The next three months', 365: 'The next year', 1096: 'The next three years' },
  found: (count, overdue) =>
    `${formatHitsFirst('en', count)} ${count === 1 ? 'date' : 'dates'}` +
    (overdue === 0 ? '' : `, ${formatHits('en', overdue)} of them overdue`),
  noneTitle: 'There is nothing in the calendar',
  noneText:
    'No agreement runs out or is to be looked at or confirmed in the time that was chosen, and nothing is overdue.',
  overdue: 'Overdue',
  caption: (when) => `What is to happen: ${when}`,
  on: 'Date',
  agreement: 'Agreement',
  what: 'What',
  next: 'Next step',
  files: {
    title: 'Take the calendar with you',
    ownProgram:
      'The file for a calendar program can be opened in Outlook, for example. It does not follow when something changes: download it again then.',
    ics: 'Download for a calendar program (iCalendar)',
    ndjson: 'Download for a program (lines of JSON)',
    file: 'calendar',
    name: 'Samspil: dates',
    parties: 'Parties',
  },

  subscribe: {
    title: 'Follow the calendar in your own program',
    what: 'A calendar program, such as Outlook, can fetch the institution’s calendar by itself, time and again, from a secret address.',
    secret:
      'Whoever has the address can read the calendar. Make a new one if it has come into the wrong hands: the old one then stops working.',
    act: 'Make a new address',
    madeTitle: 'The address was made',
    made: 'Copy it, and put it into the calendar program. It is shown this one time only, and an earlier address works no more.',
    refusedTitle: 'No address was made',
  },

  kinds: {
    lapsed: () => 'Ran out the day before, and it is not settled whether the collaboration goes on',
    'party-closed': (isPast, name) => (isPast ? `${name} has closed` : `${name} closes`),
    ends: () => 'The last day of the agreement',
    notice: () => 'The last day of the agreement: its end is registered',
    'notice-by': () => 'The last day to give notice, if it is not to renew itself',
    renegotiate: (isPast) =>
      isPast ? 'Should have been renegotiated' : 'Is to be renegotiated by then',
    review: (isPast) => (isPast ? 'Should have been looked at' : 'Is to be looked at by then'),
    'not-confirmed': (isPast) =>
      isPast
        ? 'Two years had gone since anybody confirmed the agreement'
        : 'Two years will have gone since anybody confirmed the agreement',
    certificates: (isPast) =>
      isPast
        ? 'The declaration on children’s certificates held until this day'
        : 'The declaration on children’s certificates holds until this day',
    insurance: (isPast) =>
      isPast ? 'The insurance held until this day' : 'The insurance holds until this day',
    exemption: (isPast) =>
      isPast
        ? 'An exemption from the rulebook held until this day'
        : 'An exemption from the rulebook holds until this day',
    'boundary-review': (isPast) =>
      isPast
        ? 'Roles and boundaries should have been gone through'
        : 'Roles and boundaries are to be gone through by then',
    jubilee: (_isPast, name) => `${name} has a round birthday`,
  },
  jubilee: (name, years) => `${name} becomes ${String(years)} years old`,

  leader: {
    lapsed: 'Renew the agreement, or register that it has ended',
    'party-closed': 'Agree who is party to it from now on, and change the agreement',
    ends: 'Extend the agreement, if the collaboration is to go on',
    notice: 'Begin a new agreement, if the collaboration is to go on',
    'notice-by': 'Register its end, if it is not to be renewed',
    renegotiate: 'Talk to the other parties, and renew or change the agreement',
    review: 'Go through the agreement, and confirm it if it still applies',
    'not-confirmed': 'Confirm the agreement, if it still applies',
    certificates: 'Get a new declaration, and write the new date in the agreement',
    insurance: 'Renew the insurance, and write the new date in the agreement',
    exemption: 'Mend what was exempted, or ask the coordinator for a new exemption',
    'boundary-review': 'The coordinator goes through it. See what was found',
    jubilee: 'Think about how you will mark it',
  },
  coordinator: {
    lapsed: 'Ask the leader whether the agreement is to be renewed or has ended',
    'party-closed': 'Help the parties to find out who is party to it from now on',
    ends: 'Ask the leader whether the collaboration is to go on',
    notice: 'Ask whether the collaboration is to go on under a new agreement',
    'notice-by': 'Remind the leader of the day, if the agreement is not to be renewed',
    renegotiate: 'Ask the leader whether the parties have talked',
    review: 'Remind the leader to go through the agreement',
    'not-confirmed': 'Ask the leader whether the agreement still applies',
    certificates: 'Remind the leader of a new declaration',
    insurance: 'Remind the leader to renew the insurance',
    exemption: 'Decide whether the exemption is to be renewed',
    'boundary-review': 'Go through roles and boundaries',
    jubilee: 'Think about how the municipality will mark it',
  },
}
