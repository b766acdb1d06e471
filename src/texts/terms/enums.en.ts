import { formatNumber } from '../numbers.ts'
import type { EnumTexts } from './enums.da.ts'

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber('en', count)} ${count === 1 ? one : many}`

export const enumsInEnglish: EnumTexts = {
  known: { yes: 'Yes', no: 'No', unknown: 'Not stated' },
  knownAnswer: { yes: 'Yes', no: 'No', unknown: 'Do not know' },

  choice: {
    performer: {
      volunteers: 'The volunteers',
      staff: 'The staff',
      together: 'Volunteers and staff together',
      unknown: 'Not stated',
    },
    partyRole: {
      institution: 'Institution',
      volunteers: 'Volunteers',
      umbrella: 'Umbrella organisation',
      partner: 'Partner',
      funder: 'Gives funding',
    },
    renewal: {
      none: 'The agreement ends',
      automatic: 'The agreement continues by itself',
      option: 'The parties can choose to extend',
      renegotiate: 'The agreement is negotiated again',
      unknown: 'Not stated',
    },
    per: {
      once: 'Once',
      year: 'Every year',
      period: 'For the whole period',
      unknown: 'Not stated',
    },
    noticeUnit: { days: 'Days', weeks: 'Weeks', months: 'Months', years: 'Years' },
    formality: { formal: 'Formal', informal: 'Informal' },
    production: { 'own-production': 'Own-production', 'co-production': 'Co-production' },
  },

  noticeLength: {
    days: (length) => counted(length, 'day', 'days'),
    weeks: (length) => counted(length, 'week', 'weeks'),
    months: (length) => counted(length, 'month', 'months'),
    years: (length) => counted(length, 'year', 'years'),
  },

  kroner: (amount) => `DKK ${formatNumber('en', amount)}`,
  amountPer: { once: 'once', year: 'a year', period: 'for the whole period', unknown: null },

  consentHow: {
    signature: 'Signature',
    minutes: 'Minutes',
    oral: 'Orally',
    digital: 'Digitally',
    unknown: 'Not stated how',
  },

  endReason: {
    declined: 'The proposal was declined',
    withdrawn: 'The proposal was withdrawn',
    fulfilled: 'The purpose is achieved',
    expired: 'The period has run out',
    'terminated-by-institution': 'Terminated by the institution',
    'terminated-by-network': 'Terminated by the association or network',
    'mutual-consent': 'The parties agree to stop',
    breach: 'The agreement was not kept',
    superseded: 'Superseded by another agreement',
    'registered-in-error': 'Registered in error',
    duplicate: 'Registered twice',
  },

  revision: {
    negotiation: 'Negotiation',
    amendment: 'Amendment',
    extension: 'Extension',
    renewal: 'Renewal',
    'party-left': 'A party has left',
    reassessment: 'Reassessment',
    confirmation: 'The agreement still applies',
    correction: 'Correction',
  },

  origin: {
    registered: 'Registered as it came about',
    afterwards: 'Registered afterwards',
    imported: 'Brought from elsewhere',
  },

  actorRole: {
    'institution-leader': 'Leader',
    coordinator: 'Volunteer coordinator',
    analyst: 'Analyst',
  },
}
