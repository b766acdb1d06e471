import type { RulebookEvent } from '#schemas/events/catalogue.ts'
import type { RulebookReceipt } from '#schemas/views/boundary-receipts.ts'
import { changeRulebook } from '#domain/boundaries/decide-rulebook.ts'
import {
  evolveRulebook,
  rulebookOn,
  unchangedRulebook,
  type RulebookState,
} from '#domain/boundaries/rulebook.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { may } from '#src/identity/permissions.ts'
import { rulebookStream } from './boundary-subject.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'
import type { BoundaryCommands, Untold } from './request.ts'

/** Coordinators keep the rulebook of their municipality. */
export const rulebookCommands = (
  context: CommandContext,
): Pick<BoundaryCommands, 'changeRulebook'> => ({
  changeRulebook: async (request) => {
    const { id: municipalityCode, body, actor } = request
    const { state, last } = await handle<RulebookState>(context, request, {
      stream: rulebookStream(municipalityCode),
      initial: unchangedRulebook,
      evolve: (state, event) => evolveRulebook(state, event as RulebookEvent),
      subject: ({ changes }) => changes.at(-1)?.rules ?? null,
      authorise: () => {
        if (!may(actor, { name: 'change-rulebook', municipalityCodes: [municipalityCode] }))
          refuse('forbidden', '/')
      },
      decide: (state) => ({
        events: changeRulebook(state, { municipalityCode, body, today: today(context.clock) }),
        warnings: [],
      }),
    })
    const effectiveOn = state.changes.at(-1)?.effectiveOn ?? today(context.clock)
    const { rules, version } = rulebookOn(municipalityCode, state, effectiveOn)
    return {
      municipalityCode,
      revision: last.revision + 1,
      version,
      rules: [...rules],
      effectiveOn,
      position: String(last.position),
      recordedAt: last.metadata.recordedAt,
      warnings: last.metadata.warnings,
    } satisfies Untold<RulebookReceipt>
  },
})
