import type { Actor } from '#schemas/events/metadata.ts'
import type { Visitor } from './visitor.ts'

export type Role = Visitor['role']

/** Whose what an action is done to is. */
export interface Subject {
  /** The institutions that it belongs to: one of their leaders may do it. */
  readonly institutionIds: readonly string[]
  /** The municipalities that it is in. */
  readonly municipalityCodes: readonly string[]
  /** Whether it is an agreement in force on the day. */
  readonly isInForce?: boolean
}

/** How far a permission goes. */
export type Constraint =
  | 'everywhere'
  /** It is in force on the day that is asked about. */
  | 'in-force'
  /** It belongs to the leader's institution. */
  | 'own-institution'
  /** It is in the coordinator's municipality, and perhaps in others. */
  | 'own-municipality'
  /** It is in no other, now and when it is done. */
  | 'own-municipality-alone'

const signedIn = {
  'institution-leader': 'everywhere',
  coordinator: 'everywhere',
  analyst: 'everywhere',
} as const

const everybody = {
  ...signedIn,
  administrator: 'everywhere',
  public: 'everywhere',
} as const satisfies Record<Role, Constraint>

/**
 * Who may do what, as domain.md says: leaders act on the agreements that their institution is
 * party to (or inherited) and update it; coordinators keep the institutions of their municipality
 * and the networks that work there, and audit its boundaries; analysts read; administrators, who run the registry, see who
 * asked for what and else what all may see, with the rules. What is not here nobody may:
 * every route and every page names one of these, and is refused to roles that it has no word for.
 */
export const permissions = {
  /** The four cells, on a day. */
  'see-model': everybody,
  /** The cells over time, movements, durations, funding. */
  'see-development': signedIn,
  'see-agreements': { ...signedIn, administrator: 'in-force', public: 'in-force' },
  'see-history': signedIn,
  'see-parties': everybody,
  /** Rulebooks, legal bases, and what volunteers may do. */
  'see-rules': { ...signedIn, administrator: 'everywhere' },
  'see-own-agreements': { 'institution-leader': 'own-institution' },
  'propose-agreement': { 'institution-leader': 'own-institution' },
  'act-on-agreement': { 'institution-leader': 'own-institution' },
  'register-institution': { coordinator: 'own-municipality' },
  'update-institution': {
    'institution-leader': 'own-institution',
    coordinator: 'own-municipality-alone',
  },
  'close-institution': { coordinator: 'own-municipality' },
  'renew-calendar': { 'institution-leader': 'own-institution' },
  'register-network': { 'institution-leader': 'everywhere', coordinator: 'everywhere' },
  /** Of a leader's institution: with an agreement in force with it. */
  'update-network': { 'institution-leader': 'own-institution', coordinator: 'own-municipality' },
  'close-network': { coordinator: 'own-municipality' },
  'change-rulebook': { coordinator: 'own-municipality' },
  'keep-legal-bases': { coordinator: 'everywhere' },
  /** Reviews and exemptions. */
  'decide-on-boundaries': { coordinator: 'own-municipality' },
  /** An agreement that never was agreed. */
  'see-proposal': {
    'institution-leader': 'own-institution',
    coordinator: 'own-municipality',
    analyst: 'everywhere',
  },
  'see-findings': {
    'institution-leader': 'own-institution',
    coordinator: 'own-municipality',
    analyst: 'everywhere',
  },
  /** Who the contacts and signatories of an agreement are, and who an institution keeps. */
  'see-persons': { 'institution-leader': 'own-institution', coordinator: 'own-municipality' },
  'record-person': { 'institution-leader': 'own-institution' },
  /** For good. */
  'forget-person': { coordinator: 'own-municipality' },
  /** Who signed in, was refused, took lists away. */
  'see-access-log': { administrator: 'everywhere' },
  /** At an address that nobody can guess. */
  'follow-calendar': everybody,
  'sign-in': everybody,
  /** In a demo from all of them; else from those that the sign-in gives. */
  'choose-role': everybody,
  /** Whether the program is well: for whoever runs it. */
  'see-health': everybody,
} as const satisfies Record<string, Partial<Record<Role, Constraint>>>

export type ActionName = keyof typeof permissions

/** What is done, and to what; it belongs to nobody where that is left out. */
export interface Action extends Partial<Subject> {
  readonly name: ActionName
}

export const may = (
  actor: Visitor,
  { name, institutionIds = [], municipalityCodes = [], isInForce }: Action,
): boolean => {
  const byRole: Partial<Record<Role, Constraint>> = permissions[name]
  const constraint = byRole[actor.role]
  return (
    constraint !== undefined &&
    isWithin(constraint, actor, { institutionIds, municipalityCodes, isInForce })
  )
}

/** Whether there is anything that somebody of the role may do it to. */
export const mayAtAll = ({ role }: Pick<Visitor, 'role'>, name: ActionName): boolean =>
  role in permissions[name]

/** A proposal is seen by the leaders of its parties, their coordinator and analysts; what was agreed, by all. */
export const maySee = (
  actor: Actor,
  { wasAgreed, ...subject }: Subject & { readonly wasAgreed: boolean },
): boolean => wasAgreed || may(actor, { name: 'see-proposal', ...subject })

const isWithin = (
  constraint: Constraint,
  actor: Visitor,
  { institutionIds, municipalityCodes, isInForce }: Subject,
): boolean => {
  switch (constraint) {
    case 'everywhere':
      return true
    case 'in-force':
      return isInForce === true
    case 'own-institution':
      return actor.role === 'institution-leader' && institutionIds.includes(actor.institutionId)
    case 'own-municipality':
      return actor.role === 'coordinator' && municipalityCodes.includes(actor.municipalityCode)
    case 'own-municipality-alone':
      return (
        actor.role === 'coordinator' &&
        municipalityCodes.length > 0 &&
        municipalityCodes.every((code) => code === actor.municipalityCode)
      )
  }
}
