import { z } from 'zod'
import { LegalBasisId } from '../boundaries/legal-basis.ts'
import { known, line, list, optionalLine, optionalText, Uuid } from '../values.ts'
import type { ItemId, ItemShape } from './item.ts'

/** Who does a task, and who answers for it. */
export const Performer = z
  .enum(['volunteers', 'staff', 'together', 'unknown'])
  .meta({ id: 'Performer' })

export const PartyRole = z
  .enum(['institution', 'volunteers', 'umbrella', 'partner', 'funder'])
  .meta({ id: 'PartyRole' })

/** Most tasks in one agreement, over all its parties. */
export const maxTasks = 200

/** A contact is a role here; who it is lives in a person stream. */
const Contact = z.strictObject({ role: line(120), personId: Uuid.nullable().default(null) })

/** What a party does; `performedBy` and `responsible` may differ. */
const task = <Id extends ItemId>({ id, named }: ItemShape<Id>) =>
  z
    .strictObject({
      id,
      title: line(200),
      description: optionalText(),
      performedBy: Performer.default('unknown'),
      responsible: Performer.default('unknown'),
      legalBasisId: LegalBasisId.nullable().default(null),
      exceptionBasisId: LegalBasisId.nullable().default(null),
      requiresNeedsAssessment: known,
      requiresRecordKeeping: known,
      requiresMinutesAboutCitizens: known,
      isTreatment: known,
      frequency: optionalLine(),
      place: optionalLine(),
    })
    .meta(named('Task'))

/** An institution, a network, or an organisation that is neither and is known by its name. */
export const party = <Id extends ItemId>(shape: ItemShape<Id>) => {
  const { id, named } = shape
  const fields = {
    id,
    role: PartyRole,
    tasks: list(task(shape), maxTasks),
    contacts: list(Contact, 20),
  }
  const kind = <Kind extends string>(name: Kind) => z.literal(name)
  return z
    .discriminatedUnion('kind', [
      z
        .strictObject({ kind: kind('institution'), institutionId: Uuid, ...fields })
        .meta(named('InstitutionParty')),
      z
        .strictObject({ kind: kind('network'), networkId: Uuid, ...fields })
        .meta(named('NetworkParty')),
      z
        .strictObject({ kind: kind('organisation'), name: line(200), ...fields })
        .meta(named('OrganisationParty')),
    ])
    .meta(named('Party'))
}
