import type { Actor } from '#schemas/events/metadata.ts'

/**
 * Who may do what, as domain.md says: leaders act on the agreements that their institution is
 * party to (or inherited) and update it; coordinators keep the institutions of their municipality
 * and the networks that work there, and audit its boundaries; analysts read.
 */
export type Action =
  | { readonly name: 'propose-agreement'; readonly institutionIds: readonly string[] }
  | { readonly name: 'act-on-agreement'; readonly institutionIds: readonly string[] }
  | { readonly name: 'register-institution'; readonly municipalityCode: string }
  | {
      readonly name: 'update-institution'
      readonly institutionId: string
      /** Of the institution now and after the update. */
      readonly municipalityCodes: readonly string[]
    }
  | { readonly name: 'close-institution'; readonly municipalityCode: string }
  | { readonly name: 'renew-calendar'; readonly institutionId: string }
  | { readonly name: 'register-network' }
  | {
      readonly name: 'update-network'
      readonly municipalityCodes: readonly string[]
      /** Institutions with an agreement in force with it. */
      readonly institutionIds: readonly string[]
    }
  | { readonly name: 'close-network'; readonly municipalityCodes: readonly string[] }
  | { readonly name: 'change-rulebook'; readonly municipalityCode: string }
  | { readonly name: 'keep-legal-bases' }
  /** Reviews and exemptions; the municipalities of the institutions that are party to it. */
  | { readonly name: 'decide-on-boundaries'; readonly municipalityCodes: readonly string[] }

export const may = (actor: Actor, action: Action): boolean => {
  switch (actor.role) {
    case 'institution-leader':
      return leaderMay(actor.institutionId, action)
    case 'coordinator':
      return coordinatorMay(actor.municipalityCode, action)
    case 'analyst':
      return false
  }
}

/** What is needed to decide whether an agreement may be seen. */
export interface Visibility {
  /** Agreed at some time; what never was, is a proposal to this day. */
  readonly wasAgreed: boolean
  readonly institutionIds: readonly string[]
  readonly municipalityCodes: readonly string[]
}

/** A proposal is seen by the leaders of its parties, their coordinator and analysts. */
export const maySee = (actor: Actor, agreement: Visibility): boolean => {
  if (agreement.wasAgreed) return true
  switch (actor.role) {
    case 'institution-leader':
      return agreement.institutionIds.includes(actor.institutionId)
    case 'coordinator':
      return agreement.municipalityCodes.includes(actor.municipalityCode)
    case 'analyst':
      return true
  }
}

/** Findings are seen by the leaders of the parties, the coordinator of their municipality and analysts. */
export const maySeeFindings = (actor: Actor, agreement: Omit<Visibility, 'wasAgreed'>): boolean =>
  maySee(actor, { ...agreement, wasAgreed: false })

const leaderMay = (institutionId: string, action: Action): boolean => {
  switch (action.name) {
    case 'propose-agreement':
    case 'act-on-agreement':
    case 'update-network':
      return action.institutionIds.includes(institutionId)
    case 'update-institution':
    case 'renew-calendar':
      return action.institutionId === institutionId
    case 'register-network':
      return true
    case 'register-institution':
    case 'close-institution':
    case 'close-network':
    case 'change-rulebook':
    case 'keep-legal-bases':
    case 'decide-on-boundaries':
      return false
  }
}

const coordinatorMay = (code: string, action: Action): boolean => {
  switch (action.name) {
    case 'register-institution':
    case 'close-institution':
    case 'change-rulebook':
      return action.municipalityCode === code
    case 'update-institution':
      return action.municipalityCodes.every((one) => one === code)
    case 'update-network':
    case 'close-network':
    case 'decide-on-boundaries':
      return action.municipalityCodes.includes(code)
    case 'register-network':
    case 'keep-legal-bases':
      return true
    case 'propose-agreement':
    case 'act-on-agreement':
    case 'renew-calendar':
      return false
  }
}
