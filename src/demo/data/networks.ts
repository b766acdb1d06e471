import type { NetworkDraft, NetworkStory } from '../scenario.ts'

const haderslev = '0510'
const frederikshavn = '0813'
const tønder = '0550'
const næstved = '0370'

type More = Partial<NetworkDraft> & Pick<NetworkStory, 'later' | 'by'> & { readonly on?: string }
type Named = readonly [key: string, name: string, kind: NetworkDraft['kind'], code: string]

const net = ([key, name, kind, code]: Named, more: More = {}): NetworkStory => {
  const { on = '2013-02-11', by, later = [], ...details } = more
  return { key, on, by, later, details: { name, kind, municipalityCodes: [code], ...details } }
}

/** Their own words about why they are here. */
const værdier = (text: string) => ({ values: { described: 'yes', text } }) as const
const ingenVærdier = { values: { described: 'no' } } as const

export const networks: readonly NetworkStory[] = [
  // Haderslev
  net(['frivilligcenter', 'FrivilligCenter Haderslev', 'association', haderslev], {
    umbrella: true,
    cvr: '90120417',
    foundedOn: '2003',
    places: ['Haderslev'],
    themes: ['coherence-and-accessibility', 'visibility'],
    publicContact: 'post@frivilligcenter-haderslev.example',
    ...værdier(
      'Alle kan bidrage med noget. Vi hjælper mennesker, idéer og foreninger med at finde hinanden.',
    ),
  }),
  net(['selvhjælp', 'Selvhjælp Haderslev', 'association', haderslev], {
    umbrella: true,
    cvr: '90403540',
    foundedOn: '1996-10',
    places: ['Haderslev'],
    themes: ['health-and-sustainability'],
    publicContact: 'post@selvhjaelp-haderslev.example',
    ...værdier('Menneske til menneske: den, der har prøvet det selv, er den bedste at tale med.'),
  }),
  net(['ældresagen-haderslev', 'Ældre Sagen i Haderslev', 'association', haderslev], {
    memberOf: ['frivilligcenter'],
    foundedOn: '1987',
    places: ['Haderslev', 'Hoptrup', 'Starup'],
    publicContact: 'aeldresagen-haderslev@post.example',
    ...værdier('Et langt liv skal være et godt liv.'),
  }),
  net(['ældresagen-vojens', 'Ældre Sagen i Vojens og Gram', 'association', haderslev], {
    memberOf: ['frivilligcenter'],
    foundedOn: '1989',
    places: ['Vojens', 'Gram', 'Hammelev'],
    ...værdier('Vi er der for hinanden, og vi ringer på.'),
  }),
  net(['røde-kors-haderslev', 'Røde Kors Haderslev', 'association', haderslev], {
    memberOf: ['frivilligcenter'],
    cvr: '90686658',
    foundedOn: '1918',
    places: ['Haderslev', 'Vojens'],
    ...værdier('Hjælp til dem, der har mest brug for den, uden at spørge hvorfor.'),
  }),
  net(['cykelpiloter', 'Cykelpiloterne ved Dammen', 'network', haderslev], {
    on: '2015-03-16',
    memberOf: ['frivilligcenter'],
    foundedOn: '2015',
    places: ['Haderslev', 'Vojens'],
    themes: ['health-and-sustainability'],
    later: [
      {
        on: '2022-03-07',
        change: {
          values: { described: 'yes', text: 'Retten til vind i håret gælder hele livet.' },
          places: ['Haderslev', 'Vojens', 'Starup'],
        },
      },
    ],
  }),
  net(['instruktører', 'Instruktørerne i Lær at leve', 'network', haderslev], {
    foundedOn: '2009',
    places: ['Haderslev', 'Vojens'],
  }),
  net(['motionskæden', 'Motionskæden', 'association', haderslev], {
    memberOf: ['selvhjælp'],
    foundedOn: '2011-04',
    places: ['Haderslev', 'Gram'],
    ...værdier('Bevægelse er bedst i flok.'),
  }),
  net(['vojens-if', 'Vojens Idrætsforening', 'association', haderslev], {
    foundedOn: '1921',
    places: ['Vojens'],
    themes: ['health-and-sustainability'],
    ...ingenVærdier,
  }),
  net(['starup-if', 'Starup Ungdoms- og Idrætsforening', 'association', haderslev], {
    foundedOn: '1926-05-02',
    places: ['Starup'],
    themes: ['health-and-sustainability'],
  }),
  net(['gram-håndbold', 'Gram Håndbold', 'association', haderslev], {
    foundedOn: '1951',
    places: ['Gram'],
  }),
  net(['rådet-kildebakken', 'Bruger- og pårørenderådet på Kildebakken', 'council', haderslev], {
    places: ['Vojens'],
    by: 'kildebakken',
  }),
  net(['rådet-damparken', 'Bruger- og pårørenderådet på Damparken', 'council', haderslev], {
    places: ['Haderslev'],
    by: 'damparken',
  }),
  net(['rådet-hoptrup', 'Bruger- og pårørenderådet i Hoptrup', 'council', haderslev], {
    places: ['Hoptrup'],
    by: 'hoptrup-pleje',
    later: [{ on: '2022-08-15', close: 'closed' }],
  }),
  net(['forældre-humlebien', 'Forældrerådet i Humlebien', 'council', haderslev], {
    places: ['Vojens'],
    by: 'vojens-børnehus',
  }),
  net(['forældre-starup', 'Forældregruppen i Starup Børnehave', 'citizen-group', haderslev], {
    places: ['Starup'],
    by: 'starup-børnehave',
  }),
  net(['bålgruppen', 'Bålgruppen i Hammelev', 'citizen-group', haderslev], {
    on: '2014-04-07',
    places: ['Hammelev'],
    by: 'hammelev-børnehus',
    later: [
      {
        on: '2018-03-12',
        change: {
          name: 'Foreningen Bålpladsen i Hammelev',
          kind: 'association',
          cvr: '90969773',
          foundedOn: '2018-03-01',
          values: {
            described: 'yes',
            text: 'Ilden er for alle. Man må gerne komme uden ærinde.',
          },
        },
      },
    ],
  }),
  net(['hammelev-borger', 'Borgerforeningen for Hammelev og Omegn', 'association', haderslev], {
    foundedOn: '1934',
    places: ['Hammelev'],
    themes: ['settlement-and-places'],
    ...værdier('En levende by er et sted, hvor nogen tager initiativet, og andre siger ja.'),
  }),
  net(['hoptrup-borger', 'Hoptrup Borgerforening', 'association', haderslev], {
    foundedOn: '1948-11',
    places: ['Hoptrup'],
    themes: ['settlement-and-places'],
  }),
  net(['starup-borger', 'Lokalrådet i Starup', 'association', haderslev], {
    foundedOn: '2008',
    places: ['Starup'],
    themes: ['settlement-and-places', 'visibility'],
  }),
  net(['gram-borger', 'Gram Borger- og Erhvervsforening', 'association', haderslev], {
    foundedOn: '1902',
    cvr: '91252899',
    places: ['Gram'],
    themes: ['settlement-and-places', 'business-and-education'],
  }),
  net(['grundejere-fjorden', 'Grundejerforeningen ved Fjorden', 'association', haderslev], {
    foundedOn: '1973',
    places: ['Haderslev'],
  }),
  net(['vejvenner', 'Vejvennerne', 'citizen-group', haderslev], {
    on: '2014-05-05',
    places: ['Haderslev', 'Vojens'],
    themes: ['coherence-and-accessibility'],
    later: [
      {
        on: '2026-08-24',
        change: { kind: 'network', places: ['Haderslev', 'Vojens', 'Gram', 'Starup'] },
      },
    ],
  }),
  net(['studerende', 'Ambassadørkorpset af studerende', 'network', haderslev], {
    on: '2013-08-19',
    places: ['Haderslev'],
    themes: ['business-and-education'],
  }),
  net(['læsehundene', 'Læsehundene i Sønderjylland', 'association', haderslev], {
    on: '2016-01-11',
    municipalityCodes: [haderslev, tønder],
    foundedOn: '2015-10-01',
    cvr: '91536005',
    ...værdier('Hunden lytter uden at dømme. Det prøver vi også.'),
  }),
  net(['norden-haderslev', 'Venskabsbykomitéen i Haderslev', 'association', haderslev], {
    foundedOn: '1946',
    places: ['Haderslev'],
    themes: ['visibility'],
  }),
  net(['byvandrere', 'Byens ambassadører', 'citizen-group', haderslev], {
    on: '2014-02-03',
    places: ['Haderslev'],
    themes: ['visibility'],
  }),
  net(['bogvenner', 'Bogvennerne i Haderslev', 'citizen-group', haderslev], {
    on: '2014-09-08',
    places: ['Haderslev'],
  }),
  net(['mændene', 'Mændenes Mødested', 'network', haderslev], {
    on: '2017-02-06',
    places: ['Gram', 'Vojens'],
    memberOf: ['selvhjælp'],
  }),
  net(['fjord-entreprise', 'Fjordens Tømrere', 'company', haderslev], {
    on: '2018-05-14',
    cvr: '91819120',
    places: ['Starup'],
    foundedOn: '1984',
  }),

  // Frederikshavn
  net(['frivilligcenter-nord', 'Frivilligcenter Frederikshavn', 'association', frederikshavn], {
    umbrella: true,
    cvr: '92102238',
    foundedOn: '2008',
    places: ['Frederikshavn'],
    themes: ['visibility', 'coherence-and-accessibility'],
    ...værdier('Mod, respekt, robusthed og tillid, og altid en stol til.'),
  }),
  net(['ældresagen-sæby', 'Ældre Sagen i Sæby', 'association', frederikshavn], {
    memberOf: ['frivilligcenter-nord'],
    foundedOn: '1990',
    places: ['Sæby'],
  }),
  net(['røde-kors-skagen', 'Røde Kors Skagen', 'association', frederikshavn], {
    memberOf: ['frivilligcenter-nord'],
    foundedOn: '1922',
    cvr: '92385353',
    places: ['Skagen'],
    ...værdier('Vi kommer, når der bliver kaldt, og bliver, til kaffen er drukket.'),
  }),
  net(['parasport', 'Parasport Vendsyssel Øst', 'association', frederikshavn], {
    foundedOn: '1979',
    places: ['Frederikshavn', 'Sæby'],
    themes: ['health-and-sustainability'],
  }),
  net(['strandby-borger', 'Strandby Borgerforening', 'association', frederikshavn], {
    foundedOn: '1919',
    places: ['Strandby'],
    themes: ['settlement-and-places'],
    later: [
      {
        on: '2019-03-18',
        change: { values: { described: 'yes', text: 'Havnen er byens stue. Vi holder den varm.' } },
      },
    ],
  }),
  net(['kystens-hænder', 'Kystens Hænder', 'citizen-group', frederikshavn], {
    on: '2016-04-11',
    places: ['Skagen', 'Strandby'],
    themes: ['health-and-sustainability'],
  }),
  net(['skagen-guider', 'Skagens Byguider', 'network', frederikshavn], {
    on: '2014-10-06',
    places: ['Skagen'],
    themes: ['visibility'],
  }),
  net(['rådet-sæbygård', 'Bruger- og pårørenderådet på Sæbygård', 'council', frederikshavn], {
    on: '2014-09-01',
    places: ['Sæby'],
    by: 'sæbygård',
  }),
  net(['sprogvenner-nord', 'Sprogvennerne', 'network', frederikshavn], {
    on: '2015-11-02',
    memberOf: ['frivilligcenter-nord'],
    places: ['Frederikshavn'],
  }),
  net(['fritidsguider', 'Fritidsguiderne', 'network', frederikshavn], {
    on: '2017-08-07',
    places: ['Frederikshavn', 'Strandby', 'Skagen'],
  }),
  net(['lungenetværk-nord', 'Patient- og pårørendenetværket Luft', 'network', frederikshavn], {
    on: '2015-02-02',
    places: ['Frederikshavn'],
  }),
  net(['vågere', 'Vågetjenesten i Vendsyssel', 'association', frederikshavn], {
    on: '2015-05-18',
    foundedOn: '2004',
    cvr: '92668479',
    places: ['Frederikshavn', 'Sæby', 'Skagen'],
    ...værdier('Stilhed er også selskab.'),
  }),
  net(
    [
      'forældre-strandskallen',
      'Forældre og bedsteforældre i Strandskallen',
      'citizen-group',
      frederikshavn,
    ],
    {
      on: '2015-08-24',
      places: ['Sæby'],
      by: 'sæby-børnehus',
    },
  ),
  net(['fdf-sæby', 'Spejderne ved Sæby Å', 'association', frederikshavn], {
    foundedOn: '1931',
    places: ['Sæby'],
  }),
  net(['nordværft', 'Nordværft Maskinfabrik', 'company', frederikshavn], {
    on: '2019-02-04',
    cvr: '92951588',
    places: ['Frederikshavn'],
  }),

  // Tønder
  net(['frivillighedsrådet', 'Frivillighedsrådet i Tønder', 'council', tønder], {
    umbrella: true,
    foundedOn: '2007',
    places: ['Tønder'],
    themes: ['visibility'],
  }),
  net(['frivilligcenter-tønder', 'Frivilligcenter Tønder', 'association', tønder], {
    umbrella: true,
    foundedOn: '2011',
    cvr: '93234707',
    places: ['Tønder', 'Toftlund'],
    ...værdier('Lange veje kræver korte veje til hjælp.'),
  }),
  net(['ældresagen-løgum', 'Ældre Sagen i Løgumkloster', 'association', tønder], {
    memberOf: ['frivilligcenter-tønder'],
    foundedOn: '1992',
    places: ['Løgumkloster'],
  }),
  net(['menighedspleje', 'Menighedsplejen i Skærbæk', 'association', tønder], {
    memberOf: ['frivilligcenter-tønder'],
    foundedOn: '1903',
    places: ['Skærbæk'],
  }),
  net(['læsevenner-toftlund', 'Læsevennerne i Toftlund', 'citizen-group', tønder], {
    on: '2015-09-07',
    places: ['Toftlund'],
  }),
  net(['toftlund-borger', 'Toftlund Borgerforening', 'association', tønder], {
    foundedOn: '1909',
    places: ['Toftlund'],
    themes: ['settlement-and-places'],
  }),
  net(['skærbæk-if', 'Skærbæk Gymnastik og Bold', 'association', tønder], {
    foundedOn: '1937',
    places: ['Skærbæk'],
  }),
  net(['rømøs-venner', 'Vadehavets Strandvenner', 'citizen-group', tønder], {
    on: '2017-03-20',
    places: ['Rømø', 'Skærbæk'],
  }),
  net(['arkiv-løgum', 'Lokalhistorisk Arkiv i Løgumkloster', 'association', tønder], {
    foundedOn: '1975',
    places: ['Løgumkloster'],
    themes: ['visibility'],
  }),
  net(['rådet-løgumgården', 'Bruger- og pårørenderådet på Løgumgården', 'council', tønder], {
    places: ['Løgumkloster'],
    by: 'løgumgården',
  }),
  net(['lyset', 'Sorggruppen Lyset', 'network', tønder], {
    on: '2016-10-03',
    memberOf: ['frivilligcenter-tønder'],
    places: ['Tønder'],
  }),
  net(['familiehånden', 'Familiehånden i Tønder', 'association', tønder], {
    on: '2014-03-03',
    foundedOn: '2013-11',
    cvr: '93517822',
    places: ['Tønder', 'Toftlund'],
    ...værdier('Ingen familie er for lille til hjælp eller for stor til at hjælpe.'),
  }),
  net(['tønder-fiksere', 'Fikserne', 'citizen-group', tønder], {
    on: '2018-09-10',
    places: ['Tønder'],
  }),
  net(['musikvenner', 'Musikvennerne fra Festivalbyen', 'network', tønder], {
    on: '2016-08-29',
    places: ['Tønder', 'Toftlund'],
  }),

  // Næstved
  net(['futuracentret', 'FuturaCentret', 'association', næstved], {
    umbrella: true,
    cvr: '93800958',
    foundedOn: '1995',
    places: ['Næstved'],
    themes: ['coherence-and-accessibility', 'visibility'],
    publicContact: 'post@futuracentret.example',
    ...værdier(
      'Videns-, formidlings-, møde- og igangsætningscenter for frivilligt socialt arbejde.',
    ),
  }),
  net(['frivilligråd-næstved', 'Frivilligråd Næstved', 'council', næstved], {
    umbrella: true,
    foundedOn: '2008',
    places: ['Næstved'],
  }),
  net(['ældresagen-næstved', 'Ældre Sagen i Næstved', 'association', næstved], {
    memberOf: ['futuracentret'],
    foundedOn: '1988',
    places: ['Næstved', 'Karrebæksminde'],
  }),
  net(['bedre-psykiatri', 'Bedre Psykiatri i Næstved', 'association', næstved], {
    memberOf: ['futuracentret'],
    foundedOn: '2001',
    places: ['Næstved'],
    ...værdier('Pårørende er eksperter i det menneske, de holder af.'),
  }),
  net(['lungeforeningen', 'Lungeforeningen i Næstved', 'association', næstved], {
    memberOf: ['futuracentret'],
    foundedOn: '1998',
    places: ['Næstved', 'Fuglebjerg'],
  }),
  net(['bisidderne', 'Bisidderne i Næstved', 'network', næstved], {
    on: '2014-01-20',
    memberOf: ['futuracentret'],
    places: ['Næstved'],
  }),
  net(['fladså-borger', 'Borgerforeningen i Fladså', 'association', næstved], {
    foundedOn: '1962',
    places: ['Mogenstrup'],
    themes: ['settlement-and-places'],
  }),
  net(['susåens-venner', 'Susåens Venner', 'association', næstved], {
    foundedOn: '1985-06',
    places: ['Glumsø', 'Næstved'],
    themes: ['health-and-sustainability'],
  }),
  net(['havnelauget', 'Havnelauget i Karrebæksminde', 'citizen-group', næstved], {
    on: '2015-06-01',
    places: ['Karrebæksminde'],
  }),
  net(['rådet-birkebjerg', 'Bruger- og pårørenderådet på Birkebjerg', 'council', næstved], {
    places: ['Næstved'],
    by: 'birkebjergparken',
  }),
  net(['digital-hjælp', 'Datastuen for Seniorer', 'association', næstved], {
    memberOf: ['futuracentret'],
    foundedOn: '2002',
    cvr: '94084059',
    places: ['Næstved', 'Fuglebjerg'],
  }),
  net(['unge-kulissen', 'Kulissen', 'citizen-group', næstved], {
    on: '2017-01-16',
    places: ['Næstved'],
    later: [
      {
        on: '2020-01-20',
        change: {
          kind: 'association',
          foundedOn: '2019-12',
          publicContact: 'kulissen@post.example',
        },
      },
    ],
  }),
  net(['gældsrådgiverne', 'Gældsrådgiverne på Sydsjælland', 'association', næstved], {
    on: '2013-10-07',
    memberOf: ['futuracentret'],
    foundedOn: '2010',
    places: ['Næstved'],
    ...værdier('Først overblik, så en plan, så en god nats søvn.'),
  }),
  net(['lærkerne', 'Sangholdet Lærkerne', 'citizen-group', næstved], {
    on: '2014-11-03',
    places: ['Fuglebjerg', 'Mogenstrup'],
  }),
]
