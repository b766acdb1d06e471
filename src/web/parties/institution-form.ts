import { UpdateInstitution } from '#schemas/commands/parties.ts'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { institutionQuestions } from './institution-questions.ts'
import type { PartyForm } from './party-form.ts'
import { institutionRights, ownInstitutions } from './party-rights.ts'

export const institutionForm: PartyForm<InstitutionDetails> = {
  kind: 'institution',
  details: InstitutionDetails,
  update: UpdateInstitution,

  find: ({ queries }, id) => queries.institution(id),

  search: async ({ queries }, words, limit) => {
    const { items, next, validAt, position } = await queries.institutions(
      { q: words },
      { limit, after: null, withoutTotal: true },
    )
    return { items: items.map((item) => ({ ...item, validAt, position })), isMore: next !== null }
  },

  rights: (context, party) => Promise.resolve(institutionRights(context, party)),
  mayRegister: (visit) => ownInstitutions(visit) !== null,

  ask: ({ visit }, { at }) => Promise.resolve({ questions: institutionQuestions(visit, at) }),
  begun: () => Promise.resolve({}),
  tidied: (typed) => typed,
  plain: (typed) => typed,

  fixed: (visit, party) => {
    const municipalityCode = party?.details.municipalityCode ?? ownInstitutions(visit)
    return municipalityCode === null ? {} : { municipalityCode }
  },

  intro: (visit) => {
    const code = ownInstitutions(visit)
    const { form } = visit.texts.parties
    const where = code === null ? null : form.municipality(municipalityName(visit.language, code))
    return html`<p class="lead">${where} ${form.intro}</p>`
  },

  lead: (visit, details) => inWords(visit, details),
  within: (visit, details) => inWords(visit, details),

  sendNew: async ({ commands }, request) => {
    const { institutionId: id, ...rest } = await commands.registerInstitution(request)
    return { id, ...rest }
  },
  sendUpdate: async ({ commands }, request) => {
    const { institutionId: id, ...rest } = await commands.updateInstitution(request)
    return { id, ...rest }
  },
  sendClosing: async ({ commands }, request) => {
    const { institutionId: id, ...rest } = await commands.closeInstitution(request)
    return { id, ...rest }
  },
}

/** "Plejecenter i Haderslev Kommune". */
const inWords = ({ language, texts }: Visit, details: InstitutionDetails): string => {
  const { kind, municipalityCode } = details
  const municipality = municipalityName(language, municipalityCode)
  return texts.parties.inMunicipality(texts.institutionKind[kind], municipality)
}
