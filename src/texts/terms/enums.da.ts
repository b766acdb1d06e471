import type { z } from 'zod'
import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { AgreementRevisedV1 } from '#schemas/events/agreement-revised.v1.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { Formality, Production } from '#schemas/terms/classification.ts'
import type { PartyRole } from '#schemas/terms/party.ts'
import type { Period } from '#schemas/terms/period.ts'
import type { FundingLine, Party } from '#schemas/terms/terms.ts'
import type { Known } from '#schemas/values.ts'
import { formatNumber } from '../numbers.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

export type Performer = Party['tasks'][number]['performedBy']
export type RenewalKind = Period['renewal']['kind']
export type NoticeUnit = NonNullable<Period['notice']>['unit']
export type FundingPer = FundingLine['per']
export type RevisionKind = z.infer<typeof AgreementRevisedV1>['kind']
export type ConsentHow = Consent['how']
export type ActorRole = Actor['role']

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber('da', count)} ${count === 1 ? one : many}`

export const enumsInDanish = {
  /** When reading. */
  known: { yes: 'Ja', no: 'Nej', unknown: 'Ikke oplyst' } satisfies Words<Known>,
  /** When answering. */
  knownAnswer: { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke' } satisfies Words<Known>,

  /** What is chosen from a list in a form, and read in the terms. */
  choice: {
    performer: {
      volunteers: 'De frivillige',
      staff: 'Personalet',
      together: 'Frivillige og personale sammen',
      unknown: 'Ikke oplyst',
    } satisfies Words<Performer>,
    partyRole: {
      institution: 'Institution',
      volunteers: 'Frivillige',
      umbrella: 'Paraplyorganisation',
      partner: 'Samarbejdspartner',
      funder: 'Giver tilskud',
    } satisfies Words<z.infer<typeof PartyRole>>,
    renewal: {
      none: 'Aftalen slutter',
      automatic: 'Aftalen fortsætter af sig selv',
      option: 'Parterne kan vælge at forlænge',
      renegotiate: 'Aftalen forhandles igen',
      unknown: 'Ikke oplyst',
    } satisfies Words<RenewalKind>,
    per: {
      once: 'Én gang',
      year: 'Hvert år',
      period: 'For hele perioden',
      unknown: 'Ikke oplyst',
    } satisfies Words<FundingPer>,
    noticeUnit: {
      days: 'Dage',
      weeks: 'Uger',
      months: 'Måneder',
      years: 'År',
    } satisfies Words<NoticeUnit>,
    formality: { formal: 'Formelt', informal: 'Uformelt' } satisfies Words<Formality>,
    production: {
      'own-production': 'Egenproduktion',
      'co-production': 'Medproduktion',
    } satisfies Words<Production>,
  },

  noticeLength: {
    days: (length: number) => counted(length, 'dag', 'dage'),
    weeks: (length: number) => counted(length, 'uge', 'uger'),
    months: (length: number) => counted(length, 'måned', 'måneder'),
    years: (length: number) => counted(length, 'år', 'år'),
  } satisfies Record<NoticeUnit, (length: number) => string>,

  kroner: (amount: number) => `${formatNumber('da', amount)} kr.`,
  /** After "600.000 kr."; nothing where it is not known. */
  amountPer: {
    once: 'én gang',
    year: 'om året',
    period: 'for hele perioden',
    unknown: null,
  } satisfies Readonly<Record<FundingPer, string | null>>,

  consentHow: {
    signature: 'Underskrift',
    minutes: 'Referat',
    oral: 'Mundtligt',
    digital: 'Digitalt',
    unknown: 'Ikke oplyst, hvordan',
  } satisfies Words<ConsentHow>,

  endReason: {
    declined: 'Forslaget blev afvist',
    withdrawn: 'Forslaget blev trukket tilbage',
    fulfilled: 'Formålet er nået',
    expired: 'Perioden er udløbet',
    'terminated-by-institution': 'Opsagt af institutionen',
    'terminated-by-network': 'Opsagt af foreningen eller netværket',
    'mutual-consent': 'Parterne er enige om at stoppe',
    breach: 'Aftalen er ikke overholdt',
    superseded: 'Afløst af en anden aftale',
    'registered-in-error': 'Registreret ved en fejl',
    duplicate: 'Registreret to gange',
  } satisfies Words<EndReason>,

  revision: {
    negotiation: 'Forhandling',
    amendment: 'Tillæg',
    extension: 'Forlængelse',
    renewal: 'Fornyelse',
    'party-left': 'En part er trådt ud',
    reassessment: 'Ny vurdering',
    confirmation: 'Aftalen gælder stadig',
    correction: 'Rettelse',
  } satisfies Words<RevisionKind>,

  origin: {
    registered: 'Registreret, da samarbejdet blev til',
    afterwards: 'Registreret bagefter',
    imported: 'Overført fra et andet sted',
  } satisfies Words<z.infer<typeof Origin>>,

  actorRole: {
    'institution-leader': 'Leder',
    coordinator: 'Frivillighedskoordinator',
    analyst: 'Analytiker',
  } satisfies Words<ActorRole>,
}

/** What every language says, key by key. */
export type EnumTexts = typeof enumsInDanish
