import { randomUUID } from 'node:crypto'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { TermsInput, type Terms } from '#schemas/terms/terms.ts'
import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { readForm } from '../forms/read-form.ts'
import type { Typed } from '../sent.ts'
import { termKindAt } from './term-question.ts'

type Body = Readonly<Record<string, unknown>>

/** Null while something in them cannot be read. */
export const parsedTerms = (draft: Draft): Terms | null => {
  const parsed = TermsInput.safeParse(termsOf(draft))
  return parsed.success ? withItemIds(parsed.data, randomUUID) : null
}

/** The terms that a draft says, as they would be sent: not yet parsed, and nothing filled in. */
export const termsOf = ({ form, typed }: Draft): Body => {
  const written = Object.fromEntries(
    Object.entries(typed).filter(([name]) => name.startsWith('terms-')),
  )
  const terms = within(readForm(written, termKindAt), 'terms')
  return form === 'informal' ? { ...terms, ...informalTerms(terms, typed) } : trimmed(terms)
}

/** Groups that hold nothing but the unit or kind that a list always sends are left out. */
const trimmed = (terms: Body): Body => {
  const period = within(terms, 'period')
  const notice = within(period, 'notice')
  const hasNotice = 'length' in notice || 'note' in notice
  const { notice: _unit, ...rest } = period
  return { ...terms, period: hasNotice ? period : rest }
}

/** Title, purpose and one task from what the parties do together (domain.md). */
const informalTerms = (terms: Body, typed: Typed): Body => {
  const { what } = typed
  const parties = listIn(terms, 'parties')
  const doing = parties.findIndex((party) => party.kind !== 'institution')
  return {
    title: what,
    purpose: what,
    parties: parties.map((party, index) =>
      index === doing ? { ...party, tasks: [{ title: what }] } : party,
    ),
    classification: {
      formality: { formalAgreement: 'no', fixedRelation: 'no' },
      production: production[typed.fixedOrNew ?? ''] ?? {},
    },
  }
}

const production: Readonly<Record<string, Body>> = {
  fixed: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
  new: { fixedTasks: 'no', changesWaysOfWorking: 'yes' },
  both: { fixedTasks: 'yes', changesWaysOfWorking: 'yes' },
}

const within = (body: Body, key: string): Body => {
  const value = body[key]
  return typeof value === 'object' && value !== null ? (value as Body) : {}
}

const listIn = (body: Body, key: string): readonly Body[] => {
  const value = body[key]
  return Array.isArray(value) ? (value as readonly Body[]) : []
}
