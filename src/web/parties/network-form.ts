import { UpdateNetwork } from '#schemas/commands/parties.ts'
import { NetworkDetails } from '#schemas/parties/network.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { nameOf } from '../forms/question.ts'
import { html } from '../html/html.ts'
import type { PageContext } from '../visit.ts'
import { withAdded } from './add-one.ts'
import { addMunicipality, chosenMunicipalities, municipalityList } from './municipality-choice.ts'
import { addMemberOf, chosenMemberOf, memberOfList, umbrellas } from './member-of-choice.ts'
import { networkQuestions } from './network-questions.ts'
import type { Asking, PartyForm } from './party-form.ts'
import type { Asked } from './party-question.ts'
import { mayRegisterNetwork, networkRights } from './party-rights.ts'
import { spacedCvr, typedCvr } from './typed-cvr.ts'

export const networkForm: PartyForm<NetworkDetails> = {
  kind: 'network',
  details: NetworkDetails,
  update: UpdateNetwork,

  find: ({ queries }, id) => queries.network(id),

  search: async ({ queries }, words, limit) => {
    const { items, next, validAt, position } = await queries.networks(
      { q: words },
      { limit, after: null, withoutTotal: true },
    )
    return { items: items.map((item) => ({ ...item, validAt, position })), isMore: next !== null }
  },

  rights: networkRights,
  mayRegister: mayRegisterNetwork,

  ask: (context, asking) => ask(context, asking),
  begun: async (context) => ({ municipalityCodes: (await ownMunicipality(context)) ?? '' }),

  tidied: (typed, at) => {
    const cvr = nameOf(`${at}/cvr`)
    const withMunicipality = withAdded(typed, nameOf(`${at}/municipalityCodes`), municipalityList)
    const whole = withAdded(withMunicipality, nameOf(`${at}/memberOf`), memberOfList)
    return { ...whole, [cvr]: spacedCvr(whole[cvr] ?? '') }
  },
  plain: (typed, at) => {
    const cvr = nameOf(`${at}/cvr`)
    return { ...typed, [cvr]: typedCvr(typed[cvr] ?? '') }
  },

  fixed: () => ({}),
  intro: ({ texts }) => html`<p class="lead">${texts.parties.form.intro}</p>`,

  lead: ({ texts }, { kind, umbrella }) =>
    [texts.networkKind[kind], ...(umbrella ? [texts.umbrella] : [])].join(', '),

  within: ({ language, texts }, { kind, municipalityCodes }) =>
    [
      texts.networkKind[kind],
      municipalityCodes.map((code) => municipalityName(language, code)).join(', '),
    ].join(', '),

  sendNew: async ({ commands }, request) => {
    const { networkId: id, ...rest } = await commands.registerNetwork(request)
    return { id, ...rest }
  },
  sendUpdate: async ({ commands }, request) => {
    const { networkId: id, ...rest } = await commands.updateNetwork(request)
    return { id, ...rest }
  },
  sendClosing: async ({ commands }, request) => {
    const { networkId: id, ...rest } = await commands.closeNetwork(request)
    return { id, ...rest }
  },
}

const ask = async (context: PageContext, asking: Asking): Promise<Asked> => {
  const { visit } = context
  const { at } = asking
  const municipalities = chosenMunicipalities(visit, asking, await ownMunicipality(context))
  const memberOf = await chosenMemberOf(context, asking)
  const more = await umbrellas(context, asking)
  const questions = networkQuestions(visit, at, { municipalities, memberOf })
  return {
    questions: questions.filter(
      ({ pointer }) => pointer !== `${at}/memberOf` || memberOf.length + more.length > 0,
    ),
    beside: {
      [`${at}/municipalityCodes`]: addMunicipality(visit, asking, municipalities),
      [`${at}/memberOf`]: addMemberOf(visit, asking, { chosen: memberOf, more }),
    },
  }
}

/** Where the visitor works; a network that they register is most often of the same place. */
const ownMunicipality = async ({ visit, queries }: PageContext): Promise<string | null> => {
  const { actor } = visit
  switch (actor.role) {
    case 'coordinator':
      return actor.municipalityCode
    case 'institution-leader':
      return (await queries.institution(actor.institutionId))?.details.municipalityCode ?? null
    case 'analyst':
    case 'administrator':
    case 'public':
      return null
  }
}
