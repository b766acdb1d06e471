import {
  accounts,
  conditions,
  disputes,
  evaluations,
  exclusions,
  meetings,
  partings,
  premises,
  recognition,
} from './data/wordings.ts'
import type { AgreementStory, TermsDraft } from './scenario.ts'

/** What a municipality that does it well writes into a formal agreement. */
export const formalCustoms = (story: AgreementStory): Partial<TermsDraft> => {
  const one = chooser(story.key)
  return {
    ...registryFields(story),
    beneficiaries: { citizens: 'yes', ownFamilyOrMembers: 'no' },
    boundaries: {
      supplementsPublicEffort: 'yes',
      replacesPositions: 'no',
      partOfSavings: 'no',
      rightToRefuseTask: 'yes',
      volunteersChooseTasks: 'yes',
      rightToRefuseVolunteer: 'yes',
      coercion: 'no',
      duties: { work: 'no', obedience: 'no', loyalty: 'no', confidentiality: 'yes', minutes: 'no' },
      confidentiality: {
        required: 'yes',
        through: 'Aftalen med foreningen; hver frivillig bliver mundtligt gjort bekendt med den.',
      },
      clauses: { professionalRespect: 'yes', ownContribution: 'yes' },
      networkHelpsWith: { communication: 'yes', recruitment: 'yes', planning: 'yes' },
      fitsInstitution: { fits: 'yes', conditions: one(conditions) },
      safeAndDignified: { volunteers: 'yes', staff: 'yes' },
      exclusions: one(exclusions),
    },
    volunteering: {
      unpaid: 'yes',
      expensesCovered: 'yes',
      recognition: { given: 'yes', forms: one(recognition) },
      trainingOffered: 'yes',
    },
    inKind: { premises: one(premises), staffTime: 'En kontaktperson nogle timer om måneden.' },
    insurance: {
      insurer: 'Kommunens egen forsikringsordning',
      basis: 'Ulykke og ansvar for frivillige, jf. serviceloven § 18 a',
    },
    accounts: one(accounts),
    governance: { meetings: one(meetings) },
    disputes: one(disputes),
    atTheEnd: one(partings),
    evaluation: one(evaluations),
    reviewBy: twoYearsAfter(story.agreed ?? story.proposed),
  }
}

/** What is known of an informal collaboration: nothing was written, but the essentials are clear. */
export const informalCustoms = (story: AgreementStory): Partial<TermsDraft> => {
  const one = chooser(story.key)
  return {
    beneficiaries: { citizens: 'yes' },
    boundaries: {
      supplementsPublicEffort: 'yes',
      replacesPositions: 'no',
      rightToRefuseTask: 'yes',
      volunteersChooseTasks: 'yes',
      coercion: 'no',
    },
    volunteering: {
      unpaid: 'yes',
      recognition: { given: 'yes', forms: one(recognition).slice(0, 1) },
    },
  }
}

/** Chooses by the story's key, so that the same story reads the same on every run. */
const chooser = (key: string) => {
  let turn = [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
  return <Item>(items: readonly [Item, ...Item[]]): Item => {
    turn = (turn * 17 + 5) % 9973
    return items[turn % items.length] ?? items[0]
  }
}

const registryFields = ({ key, proposed, funding = [] }: AgreementStory): Partial<TermsDraft> => {
  const number = chooser(key)(caseNumbers)
  return {
    caseNumber: `${proposed.slice(2, 4)}/${number + key.length * 137}`,
    ...(funding.some(({ source }) => source.startsWith('§ 18')) ? { kleCode: '27.15.12' } : {}),
  }
}

const caseNumbers = [1204, 2318, 3127, 4096, 5511, 6420, 7033, 8152] as const

const twoYearsAfter = (day: string): string =>
  Temporal.PlainDate.from(day).add({ years: 2 }).toString()
