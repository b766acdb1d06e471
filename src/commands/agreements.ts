import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { Warning } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import { classify } from '#domain/agreements/classification.ts'
import type { AgreeFacts, AgreementCommand } from '#domain/agreements/command.ts'
import { decide } from '#domain/agreements/decide.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState } from '#domain/agreements/state.ts'
import { agreementWarnings } from '#domain/agreements/warnings.ts'
import { noDecisions } from '#domain/boundaries/decisions.ts'
import { Refusal } from '#domain/refusal.ts'
import { readFacts } from './agreement-facts.ts'
import { authoriseOnAgreement } from './agreement-rights.ts'
import { readBoundaries } from './boundary-subject.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'
import type { Decision, Handling, Outcome } from './handling.ts'
import { agreementStream } from './party-streams.ts'
import type { ChangeRequest, CreateRequest, Untold } from './request.ts'

/** A command that still lacks the facts it is decided on. */
export type Undecided = AgreementCommand extends infer Command
  ? Command extends AgreementCommand
    ? Omit<Command, 'facts' | 'agreementId'>
    : never
  : never

export interface AgreementWork {
  readonly agreementId: string
  readonly authorise: (state: AgreementState) => Promise<void> | void
  /** Decided one after the other, and recorded in one append. */
  readonly commands: (state: AgreementState) => readonly Undecided[]
  /** Terms and agreements that the decision refers to, besides those of the state. */
  readonly terms: readonly Terms[]
  readonly agreementIds: readonly (string | null)[]
  /** Persons that the commands name. */
  readonly personIds: readonly string[]
}

type OneCommand = Partial<Pick<AgreementWork, 'terms' | 'agreementIds' | 'personIds'>> & {
  readonly command: (state: AgreementState) => Undecided
}

/** Runs commands on one agreement and answers with where it led. */
export const workOnAgreement = async (
  context: CommandContext,
  request: CreateRequest<unknown> | ChangeRequest<unknown>,
  work: AgreementWork,
): Promise<Untold<AgreementReceipt>> => {
  const handling: Handling<AgreementState> = {
    stream: agreementStream(work.agreementId),
    initial: initialState,
    evolve: (state, event) => evolve(state, event as AgreementEvent & Recorded),
    subject: termsRecordedLast,
    authorise: work.authorise,
    decide: async (state) => {
      const { agreementId } = work
      const before = state.status === 'none' ? nothingYet : state
      const terms = before.versions.map((version) => version.terms)
      const facts = await readFacts(context, request.actor, { ...work, before })
      const undecided = work.commands(state)
      const isAgreed = undecided.some(({ type }) => type === 'agree-agreement')
      const boundaries = isAgreed
        ? await readBoundaries(context.store, agreementId, [...work.terms, ...terms])
        : noBoundaries
      const known = { ...facts, boundaries }
      return decideAll(
        undecided.map((command) => ({ ...command, agreementId, facts: known })),
        state,
      )
    },
  }
  return receipt(await handle(context, request, handling))
}

const nothingYet = { versions: [], consents: [] }

/** Nothing but agreeing is held against the rules. */
const noBoundaries: AgreeFacts['boundaries'] = {
  institutions: new Map(),
  networks: new Map(),
  rulebooks: new Map(),
  legalBases: new Map(),
  decisions: noDecisions,
}

/** @throws Refusal where one of several says no: its fields begin with the command's name. */
const decideAll = (commands: readonly AgreementCommand[], state: AgreementState): Decision => {
  const events: AgreementEvent[] = []
  const warnings: Warning[] = []
  let current = state
  for (const command of commands) {
    const decided = commands.length === 1 ? decide(command, current) : decideNamed(command, current)
    warnings.push(...agreementWarnings(command, current))
    current = decided.reduce<AgreementState>(evolve, current)
    events.push(...decided)
  }
  return { events, warnings }
}

const decideNamed = (command: AgreementCommand, state: AgreementState): AgreementEvent[] => {
  try {
    return decide(command, state)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [name = ''] = command.type.split('-')
    // Terms are in the proposal alone, also those that are held against the rules when it is agreed.
    throw error.within((pointer) => (pointer.startsWith('/terms') ? '/propose' : `/${name}`))
  }
}

/** The usual case: whoever is party to it acts on an agreement that exists. */
export const changeAgreement = (
  context: CommandContext,
  request: ChangeRequest<unknown>,
  { command, ...work }: OneCommand,
): Promise<Untold<AgreementReceipt>> =>
  workOnAgreement(context, request, {
    terms: [],
    agreementIds: [],
    personIds: [],
    ...work,
    commands: (state) => [command(state)],
    agreementId: request.id,
    authorise: (state) => authoriseOnAgreement(context, request.actor, state),
  })

const termsRecordedLast = (state: AgreementState): Terms | null =>
  state.status === 'none' ? null : lastVersion(state).terms

const lastVersion = ({
  versions,
  lastVersion: number,
}: Exclude<AgreementState, { status: 'none' }>) =>
  versions.find((version) => version.number === number) ?? versions[0]

const receipt = ({ state, last }: Outcome<AgreementState>): Untold<AgreementReceipt> => {
  if (state.status === 'none') throw new Error('A command led to no agreement')
  const { terms, number } = lastVersion(state)
  const classification = classify(terms.classification)
  if (classification === null) throw new Error('An agreement without a cell was recorded')
  return {
    agreementId: state.agreementId,
    revision: last.revision,
    version: number,
    position: String(last.position),
    recordedAt: last.metadata.recordedAt,
    terms,
    classification,
    warnings: last.metadata.warnings,
  }
}
