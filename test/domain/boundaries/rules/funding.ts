import type { Answer } from '#domain/boundaries/rule.ts'
import { aFundingLine, id } from '../../build.ts'
import { known, ofAll, said, termsWith, type Examples } from '../asking.ts'

const fundingId = id('funding')
const other = id('other funding')

const ofFunding = <Why extends string>(
  verdict: Answer['verdict'],
  why: Why,
  ...evidence: Answer['evidence']
): Answer & { readonly why: Why } => ({
  verdict,
  why,
  itemKind: 'funding',
  itemId: fundingId,
  evidence,
})

const aim = '/targetGroup/socialAim'
const needs = '/targetGroup/specialNeeds'
const over60 = '/targetGroup/over60'
const source = '/funding/0/source'

/** socialAim specialNeeds. */
const social = {
  yy: ['upheld', 'for-special-needs'],
  yn: ['breached', 'no-special-needs'],
  'y?': ['cannot-tell', 'unanswered'],
  ny: ['breached', 'no-social-aim'],
  nn: ['breached', 'no-social-aim'],
  'n?': ['breached', 'no-social-aim'],
  '?y': ['cannot-tell', 'unanswered'],
  '?n': ['breached', 'no-special-needs'],
  '??': ['cannot-tell', 'unanswered'],
} as const

export const socialPurposeExamples: Examples<'social-purpose'> = {
  ...Object.fromEntries(
    Object.entries(social).map(([letters, [verdict, why]]) => {
      const [socialAim, specialNeeds] = [known(letters[0]), known(letters[1])]
      const terms = termsWith([
        [aim, socialAim],
        [needs, specialNeeds],
      ])
      return [
        `§ 18 money, social aim and special needs ${letters}`,
        {
          given: { terms: { ...terms, funding: [aFundingLine()] } },
          then: [
            ofFunding(
              verdict,
              why,
              said(source, '§ 18'),
              said(aim, socialAim),
              said(needs, specialNeeds),
            ),
          ],
        },
      ]
    }),
  ),
  'each line of § 18 money has its own answer, and no other line': {
    given: {
      terms: {
        funding: [
          aFundingLine({ id: id('fund'), source: 'Landsbypuljen' }),
          aFundingLine({ source: 'SEL §18' }),
          aFundingLine({ id: other, source: 'Paragraf 18-puljen' }),
        ],
      },
    },
    then: [
      ofFunding(
        'cannot-tell',
        'unanswered',
        said('/funding/1/source', 'SEL §18'),
        said(aim, 'unknown'),
        said(needs, 'unknown'),
      ),
      {
        ...ofFunding(
          'cannot-tell',
          'unanswered',
          said('/funding/2/source', 'Paragraf 18-puljen'),
          said(aim, 'unknown'),
          said(needs, 'unknown'),
        ),
        itemId: other,
      },
    ],
  },
  'no money': { given: {}, then: [ofAll('not-relevant', 'no-such-funding')] },
  'other money': {
    given: {
      terms: {
        ...termsWith([[aim, 'no']]),
        funding: [aFundingLine({ source: '§ 79' }), aFundingLine({ id: other, source: '§ 18 a' })],
      },
    },
    then: [
      ofAll(
        'not-relevant',
        'no-such-funding',
        said(source, '§ 79'),
        said('/funding/1/source', '§ 18 a'),
      ),
    ],
  },
}

const sixty = {
  yes: ['upheld', 'over-60'],
  no: ['breached', 'not-over-60'],
  unknown: ['cannot-tell', 'unanswered'],
} as const

export const paragraph79Examples: Examples<'paragraph-79'> = {
  ...Object.fromEntries(
    Object.entries(sixty).map(([answer, [verdict, why]]) => [
      `§ 79 money, for citizens over 60: ${answer}`,
      {
        given: {
          terms: { ...termsWith([[over60, answer]]), funding: [aFundingLine({ source: '§ 79' })] },
        },
        then: [ofFunding(verdict, why, said(source, '§ 79'), said(over60, answer))],
      },
    ]),
  ),
  'no money': { given: {}, then: [ofAll('not-relevant', 'no-such-funding')] },
  '§ 18 money': {
    given: { terms: { ...termsWith([[over60, 'no']]), funding: [aFundingLine()] } },
    then: [ofAll('not-relevant', 'no-such-funding', said(source, '§ 18'))],
  },
}

const steering = {
  no: ['upheld', 'own'],
  yes: ['breached', 'steered'],
  unknown: ['cannot-tell', 'unanswered'],
} as const

export const ownCharacterExamples: Examples<'own-character'> = {
  ...Object.fromEntries(
    (['no', 'yes', 'unknown'] as const).map((conditionsSteerCharacter) => {
      const [verdict, why] = steering[conditionsSteerCharacter]
      return [
        `conditions steer the character: ${conditionsSteerCharacter}`,
        {
          given: { terms: { funding: [aFundingLine({ conditionsSteerCharacter })] } },
          then: [
            ofFunding(
              verdict,
              why,
              said(source, '§ 18'),
              said('/funding/0/conditionsSteerCharacter', conditionsSteerCharacter),
            ),
          ],
        },
      ]
    }),
  ),
  'no money': { given: {}, then: [ofAll('not-relevant', 'no-support')] },
}
