import { Formality, Production } from '#schemas/terms/classification.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { agreementSorts } from '#projections/agreement-register/list.ts'
import { knownSorts } from '#projections/recorded-time/list.ts'
import { isActor } from '#src/identity/visitor.ts'
import { knownField } from '../as-known/known-field.ts'
import type { Known } from '../as-known/known.ts'
import type { Html } from '../html/html.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { AgreementsAddress } from './address.ts'
import { selectField } from './fields.ts'
import { modelFields } from './filter-fields.ts'

/** What a list of agreements can be chosen by. */
export const agreementFields = async (
  context: PageContext,
  filter: AgreementsAddress,
  known: Known,
): Promise<readonly Html[]> => {
  const { texts } = context.visit
  const { filter: words } = texts
  const [day = null, ...others] = await modelFields(context, filter)
  const sorts = known.kind === 'now' ? agreementSorts : knownSorts
  return [
    day,
    isActor(context.visit.actor) ? knownField(context.visit, known) : null,
    ...others,
    selectField({
      name: 'formality',
      label: words.formality,
      chosen: filter.formality,
      all: words.all,
      options: Formality.options.map((value) => ({ value, label: texts.formality[value] })),
    }),
    selectField({
      name: 'production',
      label: words.production,
      chosen: filter.production,
      all: words.all,
      options: Production.options.map((value) => ({ value, label: texts.production[value] })),
    }),
    isActor(context.visit.actor) ? statusField(context.visit, filter.status) : null,
    selectField({
      name: 'sort',
      label: texts.agreements.sort,
      chosen: filter.sort,
      all: null,
      options: sorts.map((value) => ({ value, label: texts.agreements.sorts[value] })),
    }),
  ].filter((field) => field !== null)
}

const statusField = ({ texts }: Visit, status: AgreementsAddress['status']): Html =>
  selectField({
    name: 'status',
    label: texts.filter.status,
    chosen: status,
    all: null,
    options: [
      ...AgreementStatus.options.map((value) => ({ value, label: texts.status[value] })),
      { value: 'all', label: texts.filter.all },
    ],
  })
