import { busyLine } from './busy.ts'
import { evaluationLine } from './evaluation.ts'
import { eventStoreDbLine } from './eventstoredb.ts'
import { footprintLine } from './footprint.ts'
import { leadersLine } from './leaders.ts'
import type { Line } from './line.ts'
import { pastLine } from './past.ts'
import { proposalsLine } from './proposals.ts'
import { questionsLine } from './questions.ts'
import { readsLine } from './reads.ts'
import { findingsLine, rebuildLine } from './rebuilds.ts'
import { rulebookLine } from './rulebook.ts'

/** In the order in which they are run: those that need the machine's whole attention first. */
export const lines: readonly Line[] = [
  proposalsLine,
  readsLine,
  questionsLine,
  pastLine,
  footprintLine,
  leadersLine,
  busyLine,
  rebuildLine,
  findingsLine,
  evaluationLine,
  rulebookLine,
  eventStoreDbLine,
]
