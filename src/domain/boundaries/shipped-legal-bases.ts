import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'

const basis = (
  law: string,
  paragraph: string,
  rest: Pick<LegalBasisDetails, 'about' | 'nature'> & Partial<LegalBasisDetails>,
): LegalBasisDetails => ({
  law,
  paragraph,
  exceptsFrom: [],
  validFrom: null,
  until: null,
  note: null,
  isVerified: rest.nature !== 'unknown',
  ...rest,
})

const socialServices = 'Serviceloven'
const schools = 'Folkeskoleloven'

/** The answer that no law asks for a task; it means the same to everybody, and is never corrected. */
export const noLaw = 'ingen-lov'

/**
 * What the registry knows of the law to begin with: a short list, no legal advice. What nobody held
 * against the law's own words is `unknown`. Source: domain notes on 000, 003 and 004.
 */
export const shippedLegalBases: Readonly<Record<string, LegalBasisDetails>> = {
  [noLaw]: basis('Ingen lov', '–', {
    about: 'Opgaven står ikke i nogen lov',
    nature: 'may-provide',
    note: 'Vælges, når parterne ved, at ingen lov pålægger kommunen opgaven.',
  }),
  'sel-18': basis(socialServices, '§ 18', {
    about: 'Samarbejde med og støtte til frivillige sociale foreninger',
    nature: 'must-support',
    note: 'Kommunen skal samarbejde og støtte; det er ingen pligt til at løse en bestemt opgave. Stk. 4 om redegørelser til ministeriet blev ophævet i 2017.',
  }),
  'sel-18-a': basis(socialServices, '§ 18 a', {
    about: 'Forsikring af frivillige',
    nature: 'unknown',
    note: 'Paragraffen er ikke slået efter.',
  }),
  'sel-79': basis(socialServices, '§ 79', {
    about: 'Aktiviteter med forebyggende sigte',
    nature: 'may-provide',
  }),
  'sel-83': basis(socialServices, '§ 83', {
    about: 'Personlig pleje og praktisk hjælp',
    nature: 'must-provide',
    note: 'Ældreloven trådte i kraft 1. juli 2025 og gælder i stedet for borgere, der er visiteret siden. Hvilken lov der gælder, kan derfor afhænge af borgeren.',
  }),
  'sel-83-b': basis(socialServices, '§ 83 b', {
    about: 'Madservice',
    nature: 'must-provide',
  }),
  aeldreloven: basis('Ældreloven', 'helhedspleje', {
    about: 'Pleje og hjælp til ældre',
    nature: 'unknown',
    validFrom: '2025-07-01',
    note: 'Trådte i kraft 1. juli 2025. Paragrafferne er ikke slået efter.',
  }),
  'folkeskoleloven-undervisning': basis(schools, 'undervisning', {
    about: 'Undervisning i folkeskolen',
    nature: 'unknown',
    note: 'Paragraffen er ikke slået efter.',
  }),
  'folkeskoleloven-3-4': basis(schools, '§ 3, stk. 4', {
    about: 'Undervisning i begrænset omfang ved andre end skolens ansatte',
    nature: 'exception',
    exceptsFrom: ['folkeskoleloven-undervisning'],
  }),
  'folkeskoleloven-3-5': basis(schools, '§ 3, stk. 5', {
    about: 'Undervisning i begrænset omfang ved andre end skolens ansatte',
    nature: 'exception',
    exceptsFrom: ['folkeskoleloven-undervisning'],
  }),
}
