import type { InstitutionDraft, InstitutionStory } from '../scenario.ts'

const municipalities = {
  haderslev: { code: '0510', domain: 'haderslev' },
  frederikshavn: { code: '0813', domain: 'frederikshavn' },
  tønder: { code: '0550', domain: 'toender' },
  næstved: { code: '0370', domain: 'naestved' },
} as const

type Municipality = keyof typeof municipalities
type More = Partial<InstitutionDraft> & Pick<InstitutionStory, 'later'> & { readonly on?: string }

interface Named {
  readonly key: string
  readonly name: string
  readonly kind: InstitutionDraft['kind']
  readonly place: string
}

const maker =
  (municipality: Municipality) =>
  ({ key, name, kind, place }: Named, more: More = {}): InstitutionStory => {
    const { on = '2013-02-04', later = [], ...details } = more
    const { code, domain } = municipalities[municipality]
    return {
      key,
      on,
      later,
      details: {
        name,
        kind,
        municipalityCode: code,
        place,
        publicContact: `${key}@${domain}.dk.example`,
        ...details,
      },
    }
  }

const h = maker('haderslev')
const f = maker('frederikshavn')
const t = maker('tønder')
const n = maker('næstved')

const retningslinjer = {
  exist: 'yes',
  reference: 'Centrets retningslinjer for samarbejde med frivillige',
} as const

const voksen = 'Voksen- og Sundhedsservice'
const børn = 'Børne- og Familieservice'
const sundhedPleje = 'Center for Sundhed og Pleje'
const omsorg = 'Omsorgs- og Sundhedsforvaltningen'
const socialSundhed = 'Social- og Sundhedsforvaltningen'

export const institutions: readonly InstitutionStory[] = [
  h(
    { key: 'kildebakken', name: 'Plejecenter Kildebakken', kind: 'care-home', place: 'Vojens' },
    { centre: voksen },
  ),
  h(
    { key: 'damparken', name: 'Plejecenter Damparken', kind: 'care-home', place: 'Haderslev' },
    { centre: voksen },
  ),
  h(
    { key: 'gramlund', name: 'Gramlund Plejehjem', kind: 'care-home', place: 'Gram' },
    { centre: voksen },
  ),
  h(
    { key: 'starup-pleje', name: 'Plejehjemmet Fjordsigten', kind: 'care-home', place: 'Starup' },
    {
      centre: voksen,
      later: [
        {
          on: '2019-01-07',
          change: { name: 'Demens- og Plejecenter Fjordsigten', guidelines: retningslinjer },
        },
      ],
    },
  ),
  h(
    { key: 'hoptrup-pleje', name: 'Hoptrup Ældrecenter', kind: 'care-home', place: 'Hoptrup' },
    { centre: voksen, later: [{ on: '2022-06-30', close: 'merged', successor: 'damparken' }] },
  ),
  h(
    { key: 'vojens-børnehus', name: 'Børnehuset Humlebien', kind: 'day-care', place: 'Vojens' },
    { centre: børn, publicContact: 'humlebien@haderslev.dk.example' },
  ),
  h(
    { key: 'starup-børnehave', name: 'Starup Børnehave', kind: 'day-care', place: 'Starup' },
    { centre: børn, publicContact: 'starup-boernehave@haderslev.dk.example' },
  ),
  h(
    {
      key: 'hammelev-børnehus',
      name: 'Naturbørnehuset Hammelev',
      kind: 'day-care',
      place: 'Hammelev',
    },
    { centre: børn, publicContact: 'naturboernehuset@haderslev.dk.example' },
  ),
  h(
    { key: 'hoptrup-skole', name: 'Hoptrup Skole', kind: 'school', place: 'Hoptrup' },
    { centre: børn },
  ),
  h(
    { key: 'domskolen', name: 'Skolen ved Dammen', kind: 'school', place: 'Haderslev' },
    { centre: børn },
  ),
  h(
    { key: 'gram-skole', name: 'Gram Skole og SFO', kind: 'school', place: 'Gram' },
    { centre: børn },
  ),
  h({
    key: 'haderslev-bibliotek',
    name: 'Haderslev Bibliotek',
    kind: 'library',
    place: 'Haderslev',
  }),
  h({ key: 'vojens-bibliotek', name: 'Vojens Bibliotek', kind: 'library', place: 'Vojens' }),
  h(
    { key: 'sundhedscenter', name: 'Sundhedscenter Haderslev', kind: 'health', place: 'Haderslev' },
    { centre: voksen, on: '2013-09-02', guidelines: retningslinjer },
  ),
  h(
    {
      key: 'sundhed-forebyggelse',
      name: 'Sundhed og Forebyggelse',
      kind: 'administration',
      place: 'Haderslev',
    },
    { centre: voksen, publicContact: 'frivillig@haderslev.dk.example' },
  ),
  h({ key: 'kultur-fritid', name: 'Kultur og Fritid', kind: 'administration', place: 'Haderslev' }),
  h(
    { key: 'teknik-miljø', name: 'Teknik og Miljø', kind: 'administration', place: 'Haderslev' },
    { publicContact: 'vejpraj@haderslev.dk.example' },
  ),
  h(
    {
      key: 'ungdomsvejledning',
      name: 'Ungdommens Vejledningshus',
      kind: 'other',
      place: 'Haderslev',
    },
    { centre: børn },
  ),

  f(
    { key: 'sæbygård', name: 'Plejecenter Sæbygård', kind: 'care-home', place: 'Sæby' },
    {
      centre: sundhedPleje,
      guidelines: retningslinjer,
      publicContact: 'saebygaard@frederikshavn.dk.example',
    },
  ),
  f(
    { key: 'skagen-pleje', name: 'Plejecenter Skagerak', kind: 'care-home', place: 'Skagen' },
    { centre: sundhedPleje, guidelines: retningslinjer },
  ),
  f(
    { key: 'strandgården', name: 'Plejecenter Strandgården', kind: 'care-home', place: 'Strandby' },
    {
      centre: sundhedPleje,
      guidelines: { exist: 'no' },
      publicContact: 'strandgaarden@frederikshavn.dk.example',
    },
  ),
  f(
    { key: 'sundhed-pleje', name: sundhedPleje, kind: 'administration', place: 'Frederikshavn' },
    {
      on: '2014-08-18',
      guidelines: retningslinjer,
      publicContact: 'frivillig@frederikshavn.dk.example',
    },
  ),
  f(
    { key: 'bocentret', name: 'Bocentret Nordhavn', kind: 'other', place: 'Frederikshavn' },
    { centre: 'Center for Handicap og Psykiatri' },
  ),
  f({
    key: 'frederikshavn-bibliotek',
    name: 'Frederikshavn Bibliotek',
    kind: 'library',
    place: 'Frederikshavn',
  }),
  f(
    { key: 'strandby-skole', name: 'Strandby Skole', kind: 'school', place: 'Strandby' },
    { centre: 'Center for Unge' },
  ),
  f(
    { key: 'skagen-skole', name: 'Skagen Kystskole', kind: 'school', place: 'Skagen' },
    { centre: 'Center for Unge' },
  ),
  f(
    { key: 'sæby-børnehus', name: 'Børnehuset Strandskallen', kind: 'day-care', place: 'Sæby' },
    { centre: 'Center for Familie', publicContact: 'strandskallen@frederikshavn.dk.example' },
  ),
  f({ key: 'skagen-kultur', name: 'Kystmuseet i Skagen', kind: 'culture', place: 'Skagen' }),
  f({
    key: 'park-vej',
    name: 'Center for Park og Vej',
    kind: 'administration',
    place: 'Frederikshavn',
  }),

  t(
    {
      key: 'løgumgården',
      name: 'Løgumgården Plejecenter',
      kind: 'care-home',
      place: 'Løgumkloster',
    },
    { centre: socialSundhed, publicContact: 'loegumgaarden@toender.dk.example' },
  ),
  t(
    { key: 'mosbølparken', name: 'Plejecenter Mosbølparken', kind: 'care-home', place: 'Skærbæk' },
    { centre: socialSundhed, publicContact: 'mosboelparken@toender.dk.example' },
  ),
  t(
    { key: 'toftlund-pleje', name: 'Toftlund Plejecenter', kind: 'care-home', place: 'Toftlund' },
    { centre: socialSundhed },
  ),
  t(
    { key: 'social-sundhed', name: socialSundhed, kind: 'administration', place: 'Toftlund' },
    { publicContact: 'frivillig@toender.dk.example' },
  ),
  t(
    { key: 'tønder-bibliotek', name: 'Bibliotekerne i Tønder', kind: 'library', place: 'Tønder' },
    { publicContact: 'bibliotek@toender.dk.example' },
  ),
  t(
    { key: 'skærbæk-skole', name: 'Skærbæk Distriktsskole', kind: 'school', place: 'Skærbæk' },
    { publicContact: 'skaerbaek-skole@toender.dk.example' },
  ),
  t({ key: 'toftlund-skole', name: 'Toftlund Distriktsskole', kind: 'school', place: 'Toftlund' }),
  t(
    {
      key: 'løgum-børnehus',
      name: 'Børnehuset ved Refugiet',
      kind: 'day-care',
      place: 'Løgumkloster',
    },
    { publicContact: 'boernehuset@toender.dk.example' },
  ),
  t(
    { key: 'tønder-sundhed', name: 'Sundhedscenter Tønder', kind: 'health', place: 'Tønder' },
    { centre: socialSundhed, on: '2015-01-12', publicContact: 'sundhedscenter@toender.dk.example' },
  ),

  n(
    {
      key: 'birkebjergparken',
      name: 'Plejecenter Birkebjerg',
      kind: 'care-home',
      place: 'Næstved',
    },
    { centre: omsorg },
  ),
  n(
    { key: 'fladsåhjemmet', name: 'Plejehjemmet Fladså', kind: 'care-home', place: 'Mogenstrup' },
    { centre: omsorg, publicContact: 'fladsaa@naestved.dk.example' },
  ),
  n(
    {
      key: 'fuglebjerg-pleje',
      name: 'Plejecenter Fuglebjerg',
      kind: 'care-home',
      place: 'Fuglebjerg',
    },
    { centre: omsorg },
  ),
  n(
    { key: 'omsorg-sundhed', name: omsorg, kind: 'administration', place: 'Næstved' },
    { publicContact: 'frivilligkonsulent@naestved.dk.example' },
  ),
  n(
    {
      key: 'børne-kultur',
      name: 'Børne- og Kulturforvaltningen',
      kind: 'administration',
      place: 'Næstved',
    },
    { publicContact: 'boern-kultur@naestved.dk.example' },
  ),
  n(
    { key: 'næstved-bibliotek', name: 'NæstvedBibliotekerne', kind: 'library', place: 'Næstved' },
    { publicContact: 'bibliotek@naestved.dk.example' },
  ),
  n(
    { key: 'suså-skole', name: 'Susåskolen', kind: 'school', place: 'Glumsø' },
    { publicContact: 'susaaskolen@naestved.dk.example' },
  ),
  n(
    {
      key: 'karrebæk-børnehus',
      name: 'Børnehuset Havnefrøen',
      kind: 'day-care',
      place: 'Karrebæksminde',
    },
    { publicContact: 'havnefroeen@naestved.dk.example' },
  ),
  n(
    { key: 'psykiatrihus', name: 'Støttecentret Åderne', kind: 'health', place: 'Næstved' },
    {
      centre: 'Center for Handicap og Psykiatri',
      publicContact: 'stoettecentret@naestved.dk.example',
    },
  ),
  n(
    { key: 'grønne-områder', name: 'Vej og Park', kind: 'administration', place: 'Næstved' },
    { on: '2016-03-01', publicContact: 'vejogpark@naestved.dk.example' },
  ),
]
