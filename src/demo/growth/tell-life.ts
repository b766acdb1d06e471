import type { Consent } from '#schemas/events/consent.ts'
import { Refusal } from '#domain/refusal.ts'
import { renewalBefore } from '../terms.ts'
import { chance, isLucky, type Chance } from './chance.ts'
import { iso, type Day } from './days.ts'
import { exemptionOf, reviewOf } from './decided.ts'
import { grownTerms, type Together } from './grown-terms.ts'
import { agreementId } from './ids.ts'
import { Life, type Undecided } from './life.ts'
import { pairingOf } from './pairing.ts'
import { grownInstitution, grownNetwork } from './parties.ts'
import { planOf } from './plan.ts'
import { lastTerms, revisionBody } from './revisions.ts'
import { sortOf, type ChosenSort } from './sorts.ts'
import type { Rulebooks } from './surroundings.ts'
import { isFormal } from './templates.ts'
import type { Plan, Turn } from './turns.ts'

interface Telling {
  readonly life: Life
  readonly plan: Plan
  readonly sort: ChosenSort
  readonly number: number
  readonly next: Chance
}

/** The agreement of a number, from its proposal to what it is on a day: all that was recorded of it. */
export const grownLife = (number: number, today: Day, rulebooks: Rulebooks): Life => {
  const together = partiesOf(number)
  const sort = sortOf(number, together.institutions[0].details.kind)
  const plan = planOf(number, today, isFormal(sort.cell))
  const life = new Life(number, together, rulebooks)
  const telling = { life, plan, sort, number, next: chance(number, 8) }
  try {
    for (const turn of begun(telling)) tell(telling, turn)
  } catch (error) {
    // What the rules stop stays a proposal.
    if (!(error instanceof Refusal) || error.code !== 'open-must-fix') throw failed(number, error)
  }
  return life
}

const failed = (number: number, cause: unknown): Error =>
  new Error(`The demo could not tell agreement ${String(number)}`, { cause })

const partiesOf = (number: number): Together => {
  const { institutions, networks } = pairingOf(number)
  const [institution, ...otherInstitutions] = institutions
  const [network, ...otherNetworks] = networks
  return {
    institutions: [grownInstitution(institution), ...otherInstitutions.map(grownInstitution)],
    networks: [grownNetwork(network), ...otherNetworks.map(grownNetwork)],
  }
}

/** Proposes it, and agrees on it in the same breath where it is informal. What is left is returned. */
const begun = (telling: Telling): readonly Turn[] => {
  const { life, plan, sort, number } = telling
  const { proposed, origin, flaw, reviewBy, turns } = plan
  const terms = grownTerms({
    number,
    together: life.together,
    sort,
    proposed,
    reviewBy,
    period: periodOf(telling),
    flaw,
    newId: life.newItem,
  })
  const proposedBy = terms.parties[0]?.id ?? ''
  const body = { terms, proposedOn: iso(proposed), proposedBy, origin, consents: [] }
  const propose: Undecided = { type: 'propose-agreement', body }
  const [first, ...rest] = turns
  const isAtOnce = first?.kind === 'agree' && first.on === proposed
  const consents = isAtOnce ? consentsOn(telling, terms, proposed) : []
  const agree: Undecided = { type: 'agree-agreement', body: { consents, signedOn: null } }
  life.record(proposed, isAtOnce ? [propose, agree] : [propose], { terms })
  return isAtOnce ? rest : turns
}

const periodOf = ({ plan: { from, until }, sort }: Telling) => {
  const isWritten = isFormal(sort.cell)
  const { kind = 'none', by = null, note = null } = renewalBefore(until) ?? {}
  return {
    from,
    until,
    notice: isWritten
      ? { length: until === null ? 3 : 1, unit: 'months' as const, note: null }
      : null,
    renewal: isWritten ? { kind, by, note } : ({ kind: 'unknown', by: null, note: null } as const),
    changeRule: isWritten ? 'Aftalen kan ændres, når alle parter er enige.' : null,
  }
}

const tell = (telling: Telling, turn: Turn): void => {
  const { life, sort, next } = telling
  const { on } = turn
  const terms = lastTerms(life.state)
  switch (turn.kind) {
    case 'negotiation': {
      const purpose = `${terms.purpose} Parterne har talt det igennem.`
      const body = { kind: turn.kind, terms: { ...terms, purpose }, reason: null, consents: [] }
      life.record(on, [{ type: 'revise-agreement', body }], { terms })
      return
    }
    case 'agree': {
      const body = {
        consents: consentsOn(telling, terms, on),
        signedOn: isSigned(telling) ? iso(on) : null,
      }
      life.record(on, [{ type: 'agree-agreement', body }], { terms })
      return
    }
    case 'review':
      life.recordDecision(on, reviewOf(life, on, next))
      return
    case 'exemption':
      life.recordDecision(on, exemptionOf(life, on, next))
      return
    case 'end':
      end(telling, turn)
      return
    default: {
      const consents = (_: unknown, day: Day): Consent[] =>
        life.consents(terms, usual(telling), iso(day))
      const body = revisionBody(turn, {
        state: life.state,
        sort,
        next,
        newId: life.newItem,
        consents,
      })
      const changed = 'terms' in body && body.terms !== undefined ? body.terms : terms
      life.record(on, [{ type: 'revise-agreement', body }], { terms: changed })
    }
  }
}

const end = ({ life, number, next }: Telling, turn: Extract<Turn, { kind: 'end' }>): void => {
  const terms = lastTerms(life.state)
  const { institution = null, network = null } = Object.fromEntries(
    terms.parties.map(({ kind, id }) => [kind, id]),
  )
  // Of some that was recorded long before.
  const other = number >= farBefore ? agreementId(number - farBefore) : null
  const isDuplicate = turn.reason === 'duplicate' && other !== null
  const reason = turn.reason === 'duplicate' && !isDuplicate ? 'registered-in-error' : turn.reason
  const endedBy =
    reason === 'terminated-by-institution'
      ? institution
      : reason === 'terminated-by-network'
        ? network
        : null
  const body = {
    reason,
    endedOn: iso(turn.last),
    endedBy,
    note: isLucky(next, 0.2) ? 'Tak for samarbejdet.' : null,
    supersededBy: null,
    duplicateOf: isDuplicate ? other : null,
  }
  life.record(turn.on, [{ type: 'end-agreement', body }], {
    terms,
    agreements: isDuplicate ? [other] : [],
  })
}

const farBefore = 2000

const consentsOn = (
  telling: Telling,
  terms: Parameters<Life['consents']>[0],
  on: Day,
): Consent[] => {
  const isOld = telling.plan.origin !== 'registered'
  const how = isOld && isFormal(telling.sort.cell) ? 'unknown' : usual(telling)
  return telling.life.consents(terms, how, isOld ? null : iso(on))
}

const isSigned = ({ plan, sort }: Telling): boolean =>
  isFormal(sort.cell) && plan.origin === 'registered'

const usual = ({ plan, sort }: Telling): Consent['how'] => {
  if (!isFormal(sort.cell)) return 'oral'
  return iso(plan.proposed) < '2014' ? 'signature' : 'digital'
}
