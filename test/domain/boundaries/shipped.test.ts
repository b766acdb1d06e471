import t from 'tap'
import { LegalBasisDetails, LegalBasisId } from '#schemas/boundaries/legal-basis.ts'
import { ruleIds, type RuleId, type Severity } from '#schemas/boundaries/rule.ts'
import { legalBasisOn } from '#domain/boundaries/legal-bases.ts'
import { shippedLegalBases } from '#domain/boundaries/shipped-legal-bases.ts'
import {
  municipalRules,
  nationalRules,
  shippedRulebook,
} from '#domain/boundaries/shipped-rulebooks.ts'
import { cases, exactly, isTrue } from '../exactly.ts'

type In = 'national' | 'haderslev' | 'frederikshavn' | 'toender' | 'naestved'

/** The municipality's own rules; "free-choice" is in "all but naestved", and so in the national one. */
const everywhere: readonly In[] = ['national', 'haderslev', 'frederikshavn', 'toender', 'naestved']

const table: Readonly<Record<RuleId, readonly [Severity, ...In[]]>> = {
  'statutory-task': ['must-fix', 'national', 'haderslev', 'naestved'],
  'statutory-responsibility': ['must-fix', 'national', 'haderslev'],
  'needs-assessment': ['must-fix', 'national', 'haderslev'],
  'record-keeping': ['must-fix', 'national', 'haderslev'],
  'professional-respect': ['advice', 'haderslev', 'frederikshavn'],
  'own-contribution': ['advice', 'haderslev'],
  'no-minutes': ['must-fix', 'national', 'haderslev'],
  organised: ['warning', 'haderslev'],
  'network-contributes': ['advice', 'haderslev'],
  'fits-institution': ['warning', 'haderslev'],
  unpaid: ['must-fix', 'national', 'haderslev', 'naestved'],
  recognised: ['advice', 'haderslev'],
  'no-employee-duties': ['must-fix', 'national', 'haderslev'],
  'confidentiality-by-contract': ['warning', 'haderslev'],
  'training-offered': ['advice', 'haderslev', 'toender'],
  supplement: ['warning', ...everywhere],
  'own-values': ['advice', 'haderslev'],
  'free-choice': ['warning', 'national', 'haderslev', 'frederikshavn', 'toender'],
  'no-job-replacement': ['must-fix', 'frederikshavn'],
  'clear-roles': ['warning', 'frederikshavn'],
  'centre-guidelines': ['advice', 'frederikshavn'],
  'safe-and-dignified': ['advice', 'frederikshavn'],
  'social-purpose': ['warning', 'haderslev', 'toender'],
  'paragraph-79': ['warning', 'haderslev'],
  'own-character': ['advice', 'naestved'],
  'no-treatment': ['must-fix', 'naestved'],
  voluntary: ['must-fix', 'national', 'naestved'],
  'not-own-family': ['advice', 'naestved'],
  'review-cycle': ['advice', 'national'],
}

const codes = {
  haderslev: '0510',
  frederikshavn: '0813',
  toender: '0550',
  naestved: '0370',
} as const

const ownRules = (place: In): Record<string, Severity> =>
  Object.fromEntries(
    ruleIds.flatMap((ruleId) => {
      const [severity, ...places] = table[ruleId]
      return places.includes(place) ? [[ruleId, severity]] : []
    }),
  )

const asVersions = (chosen: Readonly<Record<string, Severity>>) =>
  ruleIds.flatMap((ruleId) => {
    const severity = chosen[ruleId]
    return severity === undefined ? [] : [{ ruleId, version: 1, severity }]
  })

t.test('the shipped rulebooks', (t) => {
  cases(t, {
    national: () => exactly(nationalRules, ownRules('national')),
    'of a municipality without rules of its own: the national rules': () =>
      exactly(shippedRulebook('0101'), asVersions(ownRules('national'))),
    'of no other municipality': () =>
      exactly(Object.keys(municipalRules).toSorted(), Object.values(codes).toSorted()),
    ...Object.fromEntries(
      (Object.keys(codes) as (keyof typeof codes)[]).flatMap((place) => [
        [`${place}: its own`, () => exactly(municipalRules[codes[place]], ownRules(place))],
        [
          `${place}: the national ones and its own`,
          () =>
            exactly(
              shippedRulebook(codes[place]),
              asVersions({ ...ownRules('national'), ...ownRules(place) }),
            ),
        ],
      ]),
    ),
  })
  return Promise.resolve()
})

t.test('the shipped legal bases', (t) => {
  const bases = Object.entries(shippedLegalBases)
  cases(t, {
    'are valid by their schema': () =>
      exactly(
        bases.map(([id, details]) => [LegalBasisId.parse(id), LegalBasisDetails.parse(details)]),
        bases,
      ),
    'oblige to nothing but what is known': () =>
      exactly(
        bases.filter(([, { nature }]) => nature === 'must-provide').map(([id]) => id),
        ['sel-83', 'sel-83-b'],
      ),
    'count as unknown where nobody verified them, on every day': () =>
      isTrue(
        bases.every(
          ([id, details]) =>
            details.isVerified ===
            (legalBasisOn(id, { details }, '2026-01-01').details.nature !== 'unknown'),
        ),
      ),
    'except from bases that are there': () =>
      isTrue(
        bases.every(([, { exceptsFrom }]) => exceptsFrom.every((id) => id in shippedLegalBases)),
      ),
  })
  return Promise.resolve()
})
