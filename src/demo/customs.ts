import {
  accounts,
  annexes,
  conditions,
  disputes,
  equipment,
  evaluations,
  exclusions,
  meetings,
  partings,
  premises,
  recognition,
  steeringGroups,
} from './data/wordings.ts'
import type { AgreementStory, TermsDraft } from './scenario.ts'

/** What a municipality that does it well writes into a formal agreement. */
export const formalCustoms = (story: AgreementStory): Partial<TermsDraft> => {
  const one = chooser(story.key)
  const { setting } = story.genre
  const isSilent = meetsFrailPeople(story) ? 'yes' : 'no'
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
      duties: {
        work: 'no',
        obedience: 'no',
        loyalty: 'no',
        confidentiality: isSilent,
        minutes: 'no',
      },
      confidentiality: {
        required: isSilent,
        through:
          isSilent === 'yes'
            ? 'Aftalen med foreningen; hver frivillig bliver mundtligt gjort bekendt med den.'
            : null,
      },
      clauses: { professionalRespect: 'yes', ownContribution: 'yes' },
      networkHelpsWith: { communication: 'yes', recruitment: 'yes', planning: 'yes' },
      fitsInstitution: { fits: 'yes', conditions: one(conditions[setting]) },
      safeAndDignified: { volunteers: 'yes', staff: 'yes' },
      exclusions: one(exclusions[setting]),
    },
    volunteering: {
      unpaid: 'yes',
      expensesCovered: 'yes',
      recognition: { given: 'yes', forms: one(recognition) },
      trainingOffered: 'yes',
    },
    inKind: {
      premises: one(premises[setting]),
      equipment: one(equipment[setting]),
      staffTime: 'En kontaktperson nogle timer om måneden.',
    },
    insurance: {
      insurer: 'Kommunens egen forsikringsordning',
      basis: 'Ulykke og ansvar for frivillige, jf. serviceloven § 18 a',
    },
    accounts: one(accounts),
    governance: { steeringGroup: one(steeringGroups), meetings: one(meetings) },
    annexes: [...one(annexes)],
    disputes: one(disputes),
    atTheEnd: one(partings),
    evaluation: one(evaluations),
    // What has been confirmed carries its next review with the confirmation.
    reviewBy: story.confirmed === undefined ? twoYearsAfter(story.agreed ?? story.proposed) : null,
    childrensCertificates: certificates(story),
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
export const chooser = (key: string) => {
  let turn = Array.from(key, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (sum, letter) => (sum * 31 + letter) % 9973,
    7,
  )
  return <Item>(items: readonly [Item, ...Item[]]): Item => {
    turn = (turn * 17 + 5) % 9973
    return items[turn % items.length] ?? items[0]
  }
}

const meetsFrailPeople = ({ genre }: AgreementStory): boolean =>
  genre.terms?.targetGroup?.specialNeeds === 'yes' || genre.terms?.targetGroup?.over60 === 'yes'

const certificates = ({ genre, proposed }: AgreementStory): TermsDraft['childrensCertificates'] =>
  genre.terms?.childrensCertificates?.needed === 'yes'
    ? { needed: 'yes', declaredOn: proposed }
    : { needed: 'no' }

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
