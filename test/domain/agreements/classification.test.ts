import t from 'tap'
import type { Known } from '#schemas/values.ts'
import type { ClassificationGround } from '#schemas/views/classification.ts'
import { classificationGaps, classify } from '#domain/agreements/classification.ts'
import { field } from '#domain/refusal.ts'
import { answers } from '../build.ts'
import { cases, exactly, type Proof } from '../exactly.ts'

type Row = readonly [cell: string | null, ...grounds: ClassificationGround[]]

/** formalAgreement fixedRelation: y, n or ? each. */
const formality: Record<string, Row> = {
  yy: ['formal', 'formal-agreement', 'fixed-relation'],
  yn: ['formal', 'formal-agreement'],
  'y?': ['formal', 'formal-agreement'],
  ny: ['formal', 'fixed-relation'],
  nn: ['informal', 'neither-agreement-nor-fixed-relation'],
  'n?': [null],
  '?y': ['formal', 'fixed-relation'],
  '?n': [null],
  '??': [null],
}

/** fixedTasks changesWaysOfWorking movesRoles. */
const production: Record<string, Row> = {
  yyy: ['co-production', 'changes-ways-of-working', 'moves-roles', 'mixed'],
  yyn: ['co-production', 'changes-ways-of-working', 'mixed'],
  'yy?': ['co-production', 'changes-ways-of-working', 'mixed'],
  yny: ['co-production', 'moves-roles', 'mixed'],
  ynn: ['own-production', 'fixed-tasks'],
  'yn?': [null],
  'y?y': ['co-production', 'moves-roles', 'mixed'],
  'y?n': [null],
  'y??': [null],
  nyy: ['co-production', 'changes-ways-of-working', 'moves-roles'],
  nyn: ['co-production', 'changes-ways-of-working'],
  'ny?': ['co-production', 'changes-ways-of-working'],
  nny: ['co-production', 'moves-roles'],
  nnn: [null],
  'nn?': [null],
  'n?y': ['co-production', 'moves-roles'],
  'n?n': [null],
  'n??': [null],
  '?yy': ['co-production', 'changes-ways-of-working', 'moves-roles'],
  '?yn': ['co-production', 'changes-ways-of-working'],
  '?y?': ['co-production', 'changes-ways-of-working'],
  '?ny': ['co-production', 'moves-roles'],
  '?nn': [null],
  '?n?': [null],
  '??y': ['co-production', 'moves-roles'],
  '??n': [null],
  '???': [null],
}

const said = (letter: string | undefined): Known => {
  if (letter === 'y') return 'yes'
  return letter === 'n' ? 'no' : 'unknown'
}

const formalityAnswers = ([formalAgreement, fixedRelation]: string) => ({
  formalAgreement: said(formalAgreement),
  fixedRelation: said(fixedRelation),
})
const productionAnswers = ([fixedTasks, changes, moves]: string) => ({
  fixedTasks: said(fixedTasks),
  changesWaysOfWorking: said(changes),
  movesRoles: said(moves),
})

const choices = {
  formality: [null, 'formal', 'informal'],
  production: [null, 'own-production', 'co-production'],
} as const

/** What a choice makes of what the answers say. */
const settled = ([cell, ...grounds]: Row, chosen: string | null): Row => {
  if (chosen === null || chosen === cell) return [cell, ...grounds]
  return [chosen, cell === null ? 'chosen-where-unknown' : 'chosen-against-answers']
}

/** The gaps: a cell is missing, or a choice that the answers do not bear out lacks its reason. */
const gapsOf = ([cell]: Row, chosen: string | null, reason: string | null, name: string) => {
  if (cell === null && chosen === null) {
    return [field('classification-undetermined', `/at/${name}/chosen`)]
  }
  return chosen !== null && chosen !== cell && reason === null
    ? [field('override-needs-reason', `/at/${name}/reason`)]
    : []
}

const tableOf = (prove: (chosen: number, reason: string | null) => [Proof, ...Proof[]]) => () =>
  [0, 1, 2].flatMap((chosen) => [...prove(chosen, null), ...prove(chosen, 'Aftalt mundtligt')]) as [
    Proof,
    ...Proof[],
  ]

t.test('formal or informal: every answer, every choice', (t) => {
  cases(
    t,
    Object.fromEntries(
      Object.entries(formality).map(([key, row]) => [
        key,
        tableOf((choice, reason) => {
          const chosen = choices.formality[choice] ?? null
          const given = answers(
            { ...formalityAnswers(key), chosen, reason },
            productionAnswers('ynn'),
          )
          const [cell, ...grounds] = settled(row, chosen)
          const expected =
            cell === null
              ? null
              : {
                  formality: cell,
                  production: 'own-production',
                  formalityGrounds: grounds,
                  productionGrounds: ['fixed-tasks'],
                  formalityReason: reason,
                  productionReason: null,
                }
          return [
            exactly(classify(given), expected),
            exactly(classificationGaps(given, '/at'), gapsOf(row, chosen, reason, 'formality')),
          ]
        }),
      ]),
    ),
  )
})

t.test('own-production or co-production: every answer, every choice', (t) => {
  cases(
    t,
    Object.fromEntries(
      Object.entries(production).map(([key, row]) => [
        key,
        tableOf((choice, reason) => {
          const chosen = choices.production[choice] ?? null
          const given = answers(formalityAnswers('nn'), {
            ...productionAnswers(key),
            chosen,
            reason,
          })
          const [cell, ...grounds] = settled(row, chosen)
          const expected =
            cell === null
              ? null
              : {
                  formality: 'informal',
                  production: cell,
                  formalityGrounds: ['neither-agreement-nor-fixed-relation'],
                  productionGrounds: grounds,
                  formalityReason: null,
                  productionReason: reason,
                }
          return [
            exactly(classify(given), expected),
            exactly(classificationGaps(given, '/at'), gapsOf(row, chosen, reason, 'production')),
          ]
        }),
      ]),
    ),
  )
})

t.test('the tables are full', (t) => {
  cases(t, {
    'nine answers on formality': () => exactly(Object.keys(formality).length, 9),
    'twenty-seven on production': () => exactly(Object.keys(production).length, 27),
  })
})
