import { formatHits, formatNumber } from '../numbers.ts'
import type { MineTexts } from './mine.da.ts'

const small = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const yearsInWords = (years: number): string => small[years - 2] ?? String(years)

export const mineInEnglish: MineTexts = {
  leaderOf: (municipality) => `in ${municipality}`,
  register: 'Register an agreement',

  closedTitle: 'The institution is closed',
  closedText: (date) =>
    `It closed on ${date}. No new agreements can be registered for it, but those that are listed here should go on with other parties or end.`,

  emptyTitle: 'You have no agreements yet',
  emptyText:
    'Both written agreements and collaborations without an agreement can be in the register. You can stop on the way and go on another day.',
  emptyLink: 'Register the first one',

  urgent: (count) => `Urgent (${String(count)})`,
  soon: (count) => `Within three months (${String(count)})`,
  nothingDueTitle: 'Nothing is urgent',
  nothingDueText: 'None of the agreements runs out or is to be reviewed in the next three months.',
  with: (names) => `with ${names}`,
  takenOverFrom: (names) => `taken over from ${names}`,
  why: 'Why it is listed here',

  due: {
    lapsed: (date) => `Lapsed on ${date}, not settled`,
    partyClosed: (name, date, isPast) =>
      isPast ? `${name} has closed (${date})` : `${name} closes on ${date}`,
    aParty: 'One of the parties',
    ends: (date) => `Runs out on ${date}`,
    notice: (date) => `Notice given, ends ${date}`,
    stops: (date) => `Ends ${date}`,
    noticeBy: (date) => `Renews itself unless notice is given by ${date}`,
    renegotiate: (date, isPast) =>
      isPast ? `Was to be renegotiated by ${date}` : `To be renegotiated by ${date}`,
    review: (date, isPast) =>
      isPast ? `Was to be reviewed by ${date}` : `To be reviewed by ${date}`,
    notConfirmed: (years, since) =>
      `Not confirmed for ${yearsInWords(years)} years, since ${since}`,
    certificates: (date, isPast) =>
      isPast
        ? `The declaration on children’s certificates was valid until ${date}`
        : `The declaration on children’s certificates is valid until ${date}`,
    insurance: (date, isPast) =>
      isPast ? `The insurance was valid until ${date}` : `The insurance is valid until ${date}`,
    exemption: (date, isPast) =>
      isPast
        ? `An exemption from the rulebook was valid until ${date}`
        : `An exemption from the rulebook is valid until ${date}`,
  },

  ask: {
    confirm: 'Does it still apply?',
    lapsed: 'Does the collaboration go on?',
    notice: 'Should the collaboration go on afterwards?',
    closed: 'How does the collaboration go on?',
    takenOver:
      'You have taken over this agreement. Add your institution as a party under “Change”, or register that it ends.',
    period: 'Should it apply for longer?',
    exemption:
      'Can it be mended, so that you do not need the exemption? Otherwise ask your volunteer coordinator for a new one.',
    conditions: 'Is there a new one? Then write how long it is valid under “Change”.',
  },
  act: {
    confirm: 'Yes, it still applies',
    renew: 'Renew',
    extend: 'Extend',
    leave: 'Record who has left',
    change: 'Change',
    end: 'Register the end',
    again: 'Begin a new agreement from this one',
    boundaries: 'See roles and boundaries',
  },

  nextReview: (date) => `and is to be reviewed again by ${date}`,
  confirmed: (title) => `“${title}” still applies`,
  confirmedText: 'It was recorded today. You will be asked again in two years at the latest.',

  proposals: (count) => `Proposals that are waiting (${String(count)})`,
  proposalsText: 'They become agreements when every party has said yes.',

  all: 'All agreements',
  caption: 'The institution’s agreements with other parties, status, cell of the model and period',
  others: 'With',
  until: 'Until',
  open: 'No end date',
  takenOver: (name) => `All agreements that ${name} is party to`,
  search: 'Search and sort the agreements',
  rest: (shown, total) =>
    `These are ${formatNumber('en', shown)} of ${formatHits('en', total)} agreements. See all, search and sort`,
}
