import { html, type Html } from '../html/html.ts'
import { contacts } from './contacts.ts'
import { frames } from './frames.ts'
import { facts } from './facts.ts'
import { placement } from './placement.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { related } from './related.ts'
import { resources } from './resources.ts'
import { taskTable } from './task-table.ts'
import { timeline } from './timeline.ts'

export interface PartsOptions {
  /** What the rules say of it, after where it stands in the model. */
  readonly boundaries: Html | null
  /** What is folded away on screen stands open, as on paper. */
  readonly isOpen: boolean
  /** After the status and the dates. */
  readonly actions: Html | null
  /** After the terms: what is signed is what stands above. */
  readonly signatures: Html | null
}

/** The agreement from its status to its history; parts that hold nothing are left out. */
export const agreementParts = (
  shown: AgreementOnPage,
  { isOpen, actions, boundaries, signatures }: PartsOptions,
): Html =>
  html`${facts(shown)} ${actions} ${placement(shown, isOpen)} ${boundaries} ${taskTable(shown)}
  ${frames(shown)} ${resources(shown)} ${contacts(shown)} ${related(shown)} ${signatures}
  ${timeline(shown, { isOnPaper: isOpen })}`
