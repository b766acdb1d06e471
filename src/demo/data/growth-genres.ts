import type { Genre } from '../scenario.ts'
import * as care from './genres-care.ts'
import * as learning from './genres-learning.ts'
import * as places from './genres-places.ts'

/** A genre with what people call such collaborations. */
export interface NamedGenre {
  readonly genre: Genre
  readonly names: readonly [string, ...string[]]
}

const named = (genre: Genre, ...names: readonly [string, ...string[]]): NamedGenre => ({
  genre,
  names,
})

export const namedGenres: readonly NamedGenre[] = [
  named(care.besøgsvenner, 'Besøgsvenner', 'Besøgstjeneste', 'En besøgsven hver uge'),
  named(care.cykelture, 'Cykelture', 'Vind i håret', 'Ture på rickshaw'),
  named(care.spisevenner, 'Spisevenner', 'Fællesspisning', 'Torsdagsmiddag'),
  named(care.sorggruppe, 'Sorggruppe', 'Samtalegruppe for efterladte'),
  named(care.pårørendenetværk, 'Pårørendecafé', 'Netværk for pårørende'),
  named(care.instruktør, 'Lær at leve med kronisk sygdom', 'Instruktører i Lær at tackle'),
  named(care.kronikermotion, 'Kronikermotion', 'Hjertehold', 'Lungekor og motion'),
  named(care.brugerråd, 'Bruger- og pårørenderåd', 'Brugerråd'),
  named(care.vågetjeneste, 'Vågetjeneste', 'Vågere'),
  named(care.sangglæde, 'Sangformiddag', 'Fællessang', 'Sang og klaver'),
  named(care.motionsvenner, 'Motionsvenner', 'Gåtur med følgeskab'),
  named(care.følgeskab, 'Bisiddere', 'Følgeskab til læge og rådhus'),
  named(care.handicapidræt, 'Idræt for alle', 'Parasport', 'Svømmehold'),
  named(care.mandecafé, 'Mændenes mødested', 'Værkstedsfredag'),
  named(care.rådgivning, 'Gratis rådgivning', 'Gældsrådgivning', 'Retshjælp'),
  named(care.patientforening, 'Temaaftener om sygdommen', 'Patientforeningens viden'),
  named(care.træffested, 'Værested', 'Åbent hus'),
  named(care.dagensTur, 'Udflugter', 'Rullende torvedag'),
  named(care.tryghedsopkald, 'Tryghedsopkald', 'Telefonkæde'),
  named(care.åbenTræning, 'Åbent træningslokale', 'Træningsværter'),
  named(learning.lektiecafé, 'Lektiecafé', 'Lektiehjælp'),
  named(learning.læsehunde, 'Læsehund', 'Læs for en hund'),
  named(learning.højtlæsning, 'Højtlæsning', 'Læsevenner'),
  named(learning.bogcafé, 'Bogcafé', 'Læsekreds'),
  named(learning.ithjælp, 'It-hjælp', 'Datastue for seniorer', 'Digital førstehjælp'),
  named(learning.sprogcafé, 'Sprogcafé', 'Dansk over kaffen'),
  named(learning.skolehave, 'Skolehave', 'Havehold'),
  named(learning.naturlegeplads, 'Naturlegeplads', 'Stammer, sten og vand'),
  named(learning.arbejdsdag, 'Forældrenes arbejdsdag', 'Arbejdslørdag'),
  named(learning.bålhytte, 'Bålhytte', 'Mad over bål'),
  named(learning.trafikvagter, 'Trafikvagter', 'Gule veste'),
  named(learning.ambassadører, 'Ambassadørkorps', 'Studerende hjælper elever'),
  named(learning.familievenner, 'Familievenner', 'En ven i huset'),
  named(learning.brobyggere, 'Fritidsguider', 'Bro til foreningslivet'),
  named(learning.skolevenner, 'Skolevenner', 'Legepatrulje og bedsteforældre'),
  named(places.partnerskab, 'Partnerskabsaftale', 'Landsbyaftale', 'Dialogaftale'),
  named(places.vejpraj, 'Praj om huller i vejen', 'Vejvenner'),
  named(places.grundejere, 'Pleje af stier og hegn', 'Grønne områder'),
  named(places.byambassadører, 'Byens ambassadører', 'Velkomst til tilflyttere'),
  named(places.platform, 'Foreningsportal', 'Mødested på nettet'),
  named(places.mødested, 'Frivillighus', 'Foreningernes lokale'),
  named(places.idræt, 'Idræt i hallen', 'Gymnastik og bold'),
  named(places.frivilligFredag, 'Frivillig fredag', 'Frivillighedsdag'),
  named(places.venskabsby, 'Venskabsbyer', 'Nordisk udveksling'),
  named(places.strandrensning, 'Ren strand', 'Affaldsindsamling'),
  named(places.bydelshave, 'Bydelshave', 'Køkkenhaver på pladsen'),
  named(places.arkiv, 'Lokalarkiv', 'Arkivets læsesal'),
  named(places.guider, 'Byvandringer', 'Guider i landskabet'),
  named(places.reparation, 'Reparationscafé', 'Fiksere'),
  named(places.nabohjælp, 'Nabohjælp', 'Gode naboer'),
  named(places.temadage, 'Temadage for frivillige', 'Kursus for frivillige og ansatte'),
  named(places.vejviser, 'Vejviser til foreninger', 'Foreningsmesse'),
  named(places.frivilligråd, 'Frivilligråd', 'Statusmøder om frivillighed'),
  named(places.ungdomshus, 'De unges hus', 'Ungdomscafé'),
  named(places.julehjælp, 'Julehjælp', 'Juleaften for alle'),
  named(places.virksomhed, 'Virksomheder hjælper', 'Håndværkere og børn'),
]
