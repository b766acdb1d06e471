import type { Consent } from '#schemas/events/consent.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { Revise } from '#domain/agreements/command.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { amendmentReasons, correctionReasons } from '../data/growth-names.ts'
import { renewalBefore } from '../terms.ts'
import { below, between, isLucky, one, type Chance } from './chance.ts'
import { iso, type Day } from './days.ts'
import { genreAt, tasksOf, templateOf } from './templates.ts'
import type { ChosenSort } from './sorts.ts'
import type { RevisionKind, Turn } from './turns.ts'

export interface Revising {
  readonly state: ExistingAgreement
  readonly sort: ChosenSort
  readonly next: Chance
  readonly newId: () => string
  readonly consents: (terms: Terms, on: Day) => Consent[]
}

/** The terms as they were recorded last. */
export const lastTerms = ({ versions, lastVersion }: ExistingAgreement): Terms =>
  (versions.find(({ number }) => number === lastVersion) ?? versions[0]).terms

/** What a leader would send. */
export const revisionBody = (
  { on, kind: wanted, until }: Extract<Turn, { kind: RevisionKind }>,
  given: Revising,
): Revise => {
  const { state, next } = given
  const terms = lastTerms(state)
  const kind = wanted === 'party-left' && !canLeave(terms) ? 'confirmation' : wanted
  const effectiveFrom = iso(on)
  const consents = given.consents(terms, on)
  switch (kind) {
    case 'amendment': {
      const reason = one(next, amendmentReasons)
      return { kind, reason, terms: amended(terms, given), effectiveFrom, consents }
    }
    case 'extension': {
      const period = { ...terms.period, until, renewal: renewal(until) }
      const reason = 'Det går godt, og parterne vil blive ved.'
      return { kind, reason, terms: { ...terms, period }, effectiveFrom, consents }
    }
    case 'renewal': {
      const period = { ...terms.period, from: effectiveFrom, until, renewal: renewal(until) }
      const reason = 'Aftalen løb ud, og parterne begynder forfra.'
      return { kind, reason, terms: { ...terms, period }, effectiveFrom, consents }
    }
    case 'reassessment': {
      const reason = 'Parterne har talt om, hvordan de arbejder sammen nu.'
      return { kind, reason, classification: otherwise(terms, given), effectiveFrom }
    }
    case 'confirmation':
      return { kind, confirmedOn: effectiveFrom, nextReview: iso(on + 730), reason: null }
    case 'correction':
      return {
        kind,
        reason: one(next, correctionReasons),
        replacesVersion: state.lastVersion,
        terms: { ...terms, volume: otherVolume(terms, next) },
        mendedConsents: null,
        signedOn: null,
        end: { kind: 'keep' },
      }
    case 'party-left': {
      const partyId = terms.parties.at(-1)?.id ?? ''
      const staying = consents.filter((consent) => consent.partyId !== partyId)
      const reason = 'De har ikke længere kræfter til det.'
      return { kind, reason, partyId, effectiveFrom, consents: staying }
    }
  }
}

/** Whether the last party can go: somebody beside the institution stays, and somebody has a task. */
const canLeave = ({ parties }: Terms): boolean => {
  const staying = parties.slice(0, -1)
  const isShared = staying.some(({ kind }) => kind !== 'institution')
  return isShared && staying.some(({ tasks }) => tasks.length > 0)
}

const renewal = (until: string | null): Terms['period']['renewal'] => {
  const { kind = 'none', by = null, note = null } = renewalBefore(until) ?? {}
  return { kind, by, note }
}

/** Another task, another scope, or, where there are many tasks already, that alone. */
const amended = (terms: Terms, { sort, next, newId }: Revising): Terms => {
  const volume = otherVolume(terms, next)
  const count = terms.parties.reduce((sum, { tasks }) => sum + tasks.length, 0)
  if (count >= mostTasks || isLucky(next, 0.4)) return { ...terms, volume }
  const task = one(next, tasksOf(genreAt(sort.genre).genre.setting))
  const at = terms.parties.findIndex(({ kind }) =>
    task.performedBy === 'staff' ? kind === 'institution' : kind === 'network',
  )
  const title = task.title.replaceAll('{sted}', terms.places[0] ?? '')
  const parties = terms.parties.map((party, index) =>
    index === at ? { ...party, tasks: [...party.tasks, { ...task, title, id: newId() }] } : party,
  )
  return { ...terms, parties, volume }
}

const mostTasks = 20

/** Never as it was. */
const otherVolume = ({ volume }: Terms, next: Chance): Terms['volume'] => {
  const volunteers = (volume.volunteers ?? 0) + between(next, 1, 9)
  const hoursPerYear = volunteers * between(next, 8, 70)
  return { volunteers, hoursPerYear, citizensReached: volume.citizensReached ?? below(next, 200) }
}

/** Own-production is seen as co-production, and the other way round. */
const otherwise = ({ classification }: Terms, { sort }: Revising): Terms['classification'] => {
  const isFormal = classification.formality.formalAgreement === 'yes'
  const isCo = classification.production.changesWaysOfWorking === 'yes'
  const cell = `${isFormal ? 'formal' : 'informal'}-${isCo ? 'own' : 'co'}` as const
  return templateOf({ ...sort, cell, detail: 'bare', variant: 0 }).terms.classification
}
