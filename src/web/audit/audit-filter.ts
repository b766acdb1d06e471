import { ruleIds } from '#schemas/boundaries/rule.ts'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { FindingState } from '#schemas/views/finding.ts'
import { boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { actorIn } from '../acting.ts'
import type { Html } from '../html/html.ts'
import { chosenList, institutionName, type Choice } from '../lists/choices.ts'
import { filterForm, selectField } from '../lists/fields.ts'
import { inOrder, institutionField, municipalityField } from '../lists/filter-fields.ts'
import type { PageContext, Visit } from '../visit.ts'
import { askedOf, seriousness, type AuditFilter, type Seriousness } from './audit-address.ts'

/** What of the queue can be chosen, by who may see what. */
export const auditFilter = async (context: PageContext, filter: AuditFilter): Promise<Html> => {
  const { texts } = context.visit
  const actor = actorIn(context.visit)
  const { audit: words } = texts
  return filterForm(context.visit, {
    page: 'audit',
    fields: [
      ...(actor.role === 'analyst'
        ? [await municipalityField(context, filter.municipalityCode)]
        : []),
      ruleField(context.visit, filter),
      ...(await institutionFields(context, filter)),
      seriousnessField(context.visit, filter),
      stateField(context.visit, filter),
    ],
    kept: actor.role === 'analyst' ? {} : { municipalityCode: filter.municipalityCode },
    by: words.filterBy[actor.role],
    button: words.show,
    isOpen: false,
  })
}

/** What was chosen, in words, each with a link that takes it away. */
export const chosenInAudit = async (
  context: PageContext,
  filter: AuditFilter,
): Promise<Html | null> => {
  const { visit } = context
  const { language, texts } = visit
  const { audit: words, filter: label } = texts
  const { municipalityCode, ruleId, institutionKind, severity, state } = filter
  const institution = await institutionName(context, filter.institutionId)
  const said: readonly [name: string, label: string, words: string | null][] = [
    [
      'municipalityCode',
      label.municipality,
      wordsOf(municipalityCode, (code) => municipalityName(language, code)),
    ],
    ['ruleId', words.rule, wordsOf(ruleId, (id) => ruleWords(language, id).name)],
    ['institutionId', label.institution, institution ?? null],
    [
      'institutionKind',
      words.institutionKind,
      wordsOf(institutionKind, (kind) => texts.institutionKind[kind]),
    ],
    ['severity', words.severity, wordsOf(severity, (one) => seriousnessWords(visit, one))],
    ['state', words.state, state === 'open' ? null : words.states[state]],
  ]
  const choices = said.flatMap(([name, label, words]): Choice[] =>
    words === null ? [] : [{ name, label, words }],
  )
  return chosenList(visit, { page: 'audit', choices, asked: askedOf(filter), kept: {} })
}

const wordsOf = <Value>(
  value: Value | undefined,
  words: (value: Value) => string,
): string | null => (value === undefined ? null : words(value))

const seriousnessWords = ({ language, texts }: Visit, one: Seriousness): string =>
  one === 'unanswered' ? texts.audit.counts.unanswered : boundaryWords(language).severity[one]

const ruleField = ({ language, texts }: Visit, { ruleId }: AuditFilter): Html =>
  selectField({
    name: 'ruleId',
    label: texts.audit.rule,
    chosen: ruleId,
    all: texts.filter.all,
    options: ruleIds
      .map((value) => ({ value, label: ruleWords(language, value).name }))
      .toSorted((a, b) => inOrder(language, a.label, b.label)),
  })

/** A leader has but the own. */
const institutionFields = async (
  context: PageContext,
  { institutionId, institutionKind, municipalityCode }: AuditFilter,
): Promise<readonly Html[]> => {
  const { visit } = context
  const { actor, language, texts } = visit
  if (actor.role === 'institution-leader') return []
  const code = actor.role === 'coordinator' ? actor.municipalityCode : municipalityCode
  const kinds = InstitutionKind.options.map((value) => ({
    value,
    label: texts.institutionKind[value],
  }))
  return [
    await institutionField(context, { institutionId, municipalityCode: code }),
    selectField({
      name: 'institutionKind',
      label: texts.audit.institutionKind,
      chosen: institutionKind,
      all: texts.filter.all,
      options: kinds.toSorted((a, b) => inOrder(language, a.label, b.label)),
    }),
  ]
}

const seriousnessField = (visit: Visit, { severity }: AuditFilter): Html =>
  selectField({
    name: 'severity',
    label: visit.texts.audit.severity,
    chosen: severity,
    all: visit.texts.filter.all,
    options: seriousness.map((value) => ({ value, label: seriousnessWords(visit, value) })),
  })

const stateField = ({ texts }: Visit, { state }: AuditFilter): Html =>
  selectField({
    name: 'state',
    label: texts.audit.state,
    chosen: state,
    all: null,
    options: FindingState.options.map((value) => ({ value, label: texts.audit.states[value] })),
  })
