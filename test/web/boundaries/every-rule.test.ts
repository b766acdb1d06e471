import t from 'tap'
import { ruleIds, type RuleId } from '#schemas/boundaries/rule.ts'
import type { WhyOf } from '#schemas/boundaries/why.ts'
import { rulesInDanish } from '#src/texts/boundaries/rules.da.ts'
import { institution, network, site } from '../site.ts'
import { visibleWords } from '../visible.ts'
import {
  agreementIdIn,
  at,
  begun,
  draftIdIn,
  send,
  signed,
  writer,
  type Answers,
  type Writer,
} from '../drafts/writer.ts'

type Town = 'haderslev' | 'toender' | 'frederikshavn' | 'naestved'
/** What is typed at each page of a draft, by the page's address. */
type Pages = Readonly<Record<string, Answers>>

interface Case<Id extends RuleId> {
  readonly town: Town
  readonly why: WhyOf<Id>
  readonly offend: Pages
  /** At the draft's pages, or on the page of a party. */
  readonly mend: Pages
  /** The network that is party to it; the association where left out. */
  readonly with?: 'association' | 'neighbours'
  /** Set on the page of a party before: that is where it is mended. */
  readonly ofParty?: 'institution' | 'network'
}

const task = 'terms-parties-1-tasks-0'

const ofTask = (offend: Answers, mend: Answers) => ({
  offend: { opgaver: named(offend) },
  mend: { opgaver: named(mend) },
})

const named = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [`${task}-${name}`, value]))

/** An answer at the page on boundaries, and the other one. */
const ofTerms = (names: string | readonly string[], wrong: 'yes' | 'no') => {
  const all = (value: string): Answers =>
    Object.fromEntries([names].flat().map((name) => [`terms-${name}`, value]))
  return {
    offend: { rammer: all(wrong) },
    mend: { rammer: all(wrong === 'yes' ? 'no' : 'yes') },
  }
}

const funded = (source: string, target: Answers): Pages => ({
  penge: { 'terms-funding-0-source': source },
  opgaver: target,
})

/** How each rule is broken, and how that is mended, by the form's own fields. */
const cases: { readonly [Id in RuleId]: Case<Id> } = {
  'statutory-task': {
    town: 'haderslev',
    why: 'by-volunteers',
    ...ofTask({ performedBy: 'volunteers', legalBasisId: 'sel-83' }, { performedBy: 'staff' }),
  },
  'statutory-responsibility': {
    town: 'haderslev',
    why: 'by-volunteers',
    ...ofTask(
      { performedBy: 'staff', responsible: 'volunteers', legalBasisId: 'sel-83-b' },
      { responsible: 'staff' },
    ),
  },
  'needs-assessment': {
    town: 'haderslev',
    why: 'by-volunteers',
    ...ofTask(
      { performedBy: 'volunteers', requiresNeedsAssessment: 'yes' },
      { requiresNeedsAssessment: 'no' },
    ),
  },
  'record-keeping': {
    town: 'haderslev',
    why: 'by-volunteers',
    ...ofTask(
      { performedBy: 'volunteers', requiresRecordKeeping: 'yes' },
      { performedBy: 'staff' },
    ),
  },
  'professional-respect': {
    town: 'haderslev',
    why: 'not-declared',
    ...ofTerms('boundaries-clauses-professionalRespect', 'no'),
  },
  'own-contribution': {
    town: 'haderslev',
    why: 'not-declared',
    ...ofTerms('boundaries-clauses-ownContribution', 'no'),
  },
  'no-minutes': {
    town: 'toender',
    why: 'by-volunteers',
    ...ofTask(
      { performedBy: 'volunteers', requiresMinutesAboutCitizens: 'yes' },
      { requiresMinutesAboutCitizens: 'no' },
    ),
  },
  organised: {
    town: 'haderslev',
    why: 'on-their-own',
    with: 'neighbours',
    ofParty: 'network',
    offend: {},
    mend: { ret: { 'details-umbrella': 'yes' } },
  },
  'network-contributes': {
    town: 'haderslev',
    why: 'does-not',
    ...ofTerms(
      ['communication', 'recruitment', 'planning'].map(
        (what) => `boundaries-networkHelpsWith-${what}`,
      ),
      'no',
    ),
  },
  'fits-institution': {
    town: 'haderslev',
    why: 'does-not',
    ...ofTerms('boundaries-fitsInstitution-fits', 'no'),
  },
  unpaid: { town: 'toender', why: 'paid', ...ofTerms('volunteering-unpaid', 'no') },
  recognised: {
    town: 'haderslev',
    why: 'not-recognised',
    ...ofTerms('volunteering-recognition-given', 'no'),
  },
  'no-employee-duties': {
    town: 'frederikshavn',
    why: 'duties',
    ...ofTerms(
      ['work', 'obedience', 'loyalty'].map((duty) => `boundaries-duties-${duty}`),
      'yes',
    ),
  },
  'confidentiality-by-contract': {
    town: 'haderslev',
    why: 'without-organisation',
    with: 'neighbours',
    ...ofTerms(['boundaries-confidentiality-required', 'boundaries-duties-confidentiality'], 'yes'),
  },
  'training-offered': {
    town: 'toender',
    why: 'not-offered',
    ...ofTerms('volunteering-trainingOffered', 'no'),
  },
  supplement: {
    town: 'naestved',
    why: 'replaces',
    ...ofTerms('boundaries-supplementsPublicEffort', 'no'),
  },
  'own-values': {
    town: 'haderslev',
    why: 'not-described',
    ofParty: 'network',
    offend: {
      penge: { 'terms-funding-0-source': 'Landsbypuljen' },
      ret: { 'details-values-described': 'no' },
    },
    mend: { ret: { 'details-values-described': 'yes' } },
  },
  'free-choice': {
    town: 'toender',
    why: 'not-free',
    ...ofTerms(['boundaries-volunteersChooseTasks', 'boundaries-rightToRefuseTask'], 'no'),
  },
  'no-job-replacement': {
    town: 'frederikshavn',
    why: 'replaces-jobs',
    ...ofTerms(['boundaries-replacesPositions', 'boundaries-partOfSavings'], 'yes'),
  },
  'clear-roles': {
    town: 'frederikshavn',
    why: 'not-described',
    ...ofTask(
      { performedBy: 'together', responsible: 'staff' },
      { description: 'Personalet hjælper op, og de frivillige går med.' },
    ),
  },
  'centre-guidelines': {
    town: 'frederikshavn',
    why: 'has-none',
    ofParty: 'institution',
    offend: { ret: { 'details-guidelines-exist': 'no' } },
    mend: { ret: { 'details-guidelines-exist': 'yes' } },
  },
  'safe-and-dignified': {
    town: 'frederikshavn',
    why: 'not-safe',
    ...ofTerms(
      ['volunteers', 'staff'].map((whom) => `boundaries-safeAndDignified-${whom}`),
      'no',
    ),
  },
  'social-purpose': {
    town: 'toender',
    why: 'no-social-aim',
    offend: funded('§ 18-midler', {
      'terms-targetGroup-socialAim': 'no',
      'terms-targetGroup-specialNeeds': 'yes',
    }),
    mend: { opgaver: { 'terms-targetGroup-socialAim': 'yes' } },
  },
  'paragraph-79': {
    town: 'haderslev',
    why: 'not-over-60',
    offend: funded('Serviceloven § 79', { 'terms-targetGroup-over60': 'no' }),
    mend: { opgaver: { 'terms-targetGroup-over60': 'yes' } },
  },
  'own-character': {
    town: 'naestved',
    why: 'steered',
    offend: {
      penge: {
        'terms-funding-0-source': 'Kulturpuljen',
        'terms-funding-0-conditionsSteerCharacter': 'yes',
      },
    },
    mend: { penge: { 'terms-funding-0-conditionsSteerCharacter': 'no' } },
  },
  'no-treatment': {
    town: 'naestved',
    why: 'by-volunteers',
    ...ofTask({ performedBy: 'volunteers', isTreatment: 'yes' }, { performedBy: 'staff' }),
  },
  voluntary: { town: 'toender', why: 'coercion', ...ofTerms('boundaries-coercion', 'yes') },
  'not-own-family': {
    town: 'naestved',
    why: 'own-only',
    offend: { opgaver: { 'terms-beneficiaries-citizens': 'no' } },
    mend: { opgaver: { 'terms-beneficiaries-citizens': 'yes' } },
  },
  'review-cycle': {
    town: 'toender',
    why: 'planned-too-late',
    offend: { periode: { 'terms-reviewBy': '1.6.2031' } },
    mend: { periode: { 'terms-reviewBy': '1.6.2028' } },
  },
}

const here = await site(t)

const codes: Readonly<Record<Town, string>> = {
  haderslev: '0510',
  toender: '0550',
  frederikshavn: '0813',
  naestved: '0370',
}

interface Scene {
  readonly by: Writer
  readonly networkId: string
  readonly coordinator: string
  /** Where the party is changed that the rule looks at. */
  readonly party: string | null
}

/** Parties of its own for each rule, so that none stands in another's way. */
const sceneOf = async (ruleId: RuleId): Promise<Scene> => {
  const { town, with: whom = 'association', ofParty } = cases[ruleId]
  const municipalityCode = codes[town]
  const institutionId = await institution(here, {
    name: `Plejecenter for ${ruleId}`,
    kind: 'care-home',
    municipalityCode,
  })
  const networkId = await network(here, {
    name: `Venner af ${ruleId}`,
    kind: whom === 'association' ? 'association' : 'citizen-group',
    municipalityCodes: [municipalityCode],
  })
  const party =
    ofParty === undefined
      ? null
      : ofParty === 'institution'
        ? `/institutioner/${institutionId}/ret`
        : `/foreninger-og-netvaerk/${networkId}/ret`
  const coordinator = `coordinator:${municipalityCode}`
  return { by: writer(here, institutionId), networkId, coordinator, party }
}

/** At the pages of a draft; what is said of a party, its coordinator says on the party's own page. */
const answerAll = async (scene: Scene, draftId: string, pages: Pages): Promise<void> => {
  for (const [page, answers] of Object.entries(pages)) {
    if (page === 'ret') await onParty(scene, answers)
    else await scene.by.answer(at(draftId, page), answers)
  }
}

const onParty = async ({ by, coordinator, party }: Scene, answers: Answers): Promise<void> => {
  const leader = by.cookies.get('samspil-role') ?? ''
  by.cookies.set('samspil-role', signed(coordinator))
  const saved = await by.answer(party ?? '', answers, {})
  if (saved.status !== 303) throw new Error(`The party is not saved: ${saved.words}`)
  by.cookies.set('samspil-role', leader)
}

const basics: Pages = {
  opgaver: {
    'terms-title': 'Gåture',
    'terms-purpose': 'Beboere og frivillige går ture sammen.',
    [`${task}-title`]: 'Gåtur',
  },
  felt: {
    'terms-classification-formality-formalAgreement': 'yes',
    'terms-classification-production-fixedTasks': 'yes',
    'terms-classification-production-changesWaysOfWorking': 'no',
    'terms-classification-production-movesRoles': 'no',
  },
  periode: { 'terms-period-from': '1.1.2027', state: 'proposed' },
}

const proposed = async (scene: Scene, offend: Pages): Promise<{ id: string; checked: string }> => {
  const { by, networkId } = scene
  const draftId = await begun(by, { form: 'full' })
  await by.post(at(draftId, 'parter'), { add: `network:${networkId}` })
  await answerAll(scene, draftId, basics)
  await answerAll(scene, draftId, offend)
  const checked = (await by.get(at(draftId))).words
  return { id: await sentOn(by, draftId), checked }
}

/** Mended by a negotiation, or on the page of the party: what the rules say of the proposal then. */
const negotiated = async (scene: Scene, agreementId: string, mend: Pages): Promise<string> => {
  const { by } = scene
  const begunAt = await by.post(`/aftaler/${agreementId}/aendr`, { form: 'negotiation' })
  const draftId = draftIdIn(begunAt.location)
  await answerAll(scene, draftId, mend)
  const { status, words } = await by.get(at(draftId))
  if (status !== 200) throw new Error(`The draft cannot be seen: ${String(status)}`)
  // What is mended on a party's page leaves the proposal as it is.
  if (scene.party === null) await sentOn(by, draftId)
  return words
}

const sentOn = async (by: Writer, draftId: string): Promise<string> => {
  const { status, location, words } = await send(by, draftId)
  if (status !== 303) throw new Error(`It is not sent: ${words}`)
  return agreementIdIn(location)
}

/** The findings on the page of an agreement that are not resolved, each in words. */
const findingsOn = async ({ by }: Scene, agreementId: string): Promise<readonly string[]> => {
  const { status, body } = await by.get(`/aftaler/${agreementId}/roller-og-graenser`)
  if (status !== 200) throw new Error(`No page on boundaries: ${String(status)}`)
  return [...body.matchAll(/<article\s[\s\S]*?<\/article>/g)].map(([one]) =>
    visibleWords(`<body>${one}`),
  )
}

for (const ruleId of ruleIds) {
  t.test(ruleId, async (t) => {
    t.plan(4)
    const { why, offend, mend } = cases[ruleId]
    const scene = await sceneOf(ruleId)
    const { name, why: reasons } = rulesInDanish[ruleId]
    const because = (reasons as Readonly<Record<string, string>>)[why] ?? 'no such reason'
    const isIt = (words: string): boolean => words.includes(name) && words.includes(because)
    const { id, checked } = await proposed(scene, offend)
    t.match(checked, because, 'told before it is sent')
    t.equal((await findingsOn(scene, id)).filter(isIt).length, 1, 'found')
    const mended = await negotiated(scene, id, mend)
    t.notMatch(mended, because, 'mended, before it is sent')
    t.equal((await findingsOn(scene, id)).filter(isIt).length, 0, 'gone')
  })
}
