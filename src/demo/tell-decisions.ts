import { AddLegalBasis, ChangeRulebook, ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import type { FindingKey } from '#schemas/boundaries/decision.ts'
import { partyIdOf } from './consents.ts'
import type { DecisionStory, FindingRef } from './decision-story.ts'
import { coordinator, idempotency, type Step, type World } from './world.ts'

type DecisionOf<Kind extends DecisionStory['kind']> = Extract<DecisionStory, { kind: Kind }>

/** What a coordinator decided, as a step. */
export const decisionStep = (story: DecisionStory): Step => {
  const name = nameOf(story)
  return { on: story.on, name, tell: (world) => tell(world, story, name) }
}

const nameOf = (story: DecisionStory): string => {
  switch (story.kind) {
    case 'review':
      return `${story.agreement}:review:${story.on}`
    case 'exemption':
      return story.key
    case 'withdrawal':
      return `${story.exemption}:withdrawn`
    case 'rulebook':
      return `rulebook:${story.municipality}:${story.on}`
    case 'legal-basis':
      return story.id
  }
}

const tell = (world: World, story: DecisionStory, name: string): Promise<void> => {
  switch (story.kind) {
    case 'review':
      return review(world, story, name)
    case 'exemption':
      return exempt(world, story, name)
    case 'withdrawal':
      return withdraw(world, story, name)
    case 'rulebook':
      return change(world, story, name)
    case 'legal-basis':
      return add(world, story, name)
  }
}

const review = async (
  world: World,
  {
    municipality,
    agreement,
    verdicts = [],
    conclusion = 'approved',
    next,
    note,
  }: DecisionOf<'review'>,
  name: string,
): Promise<void> => {
  const body = ReviewBoundaries.parse({
    verdicts: verdicts.map(({ verdict, reason, ...ref }) => ({
      ...findingOf(world, agreement, ref),
      verdict,
      reason,
    })),
    conclusion,
    nextReviewBy: next,
    note,
  })
  await world.commands.reviewBoundaries({
    actor: coordinator(municipality),
    agreementId: world.agreement(agreement).agreementId,
    body,
    idempotency: idempotency(name, body),
  })
}

const exempt = async (
  world: World,
  { municipality, agreement, key, reason, until, exception, ...ref }: DecisionOf<'exemption'>,
  name: string,
): Promise<void> => {
  const finding = findingOf(world, agreement, ref)
  const body = { ...finding, reason, until, exceptionBasisId: exception ?? null }
  const { exemption } = await world.commands.grantExemption({
    actor: coordinator(municipality),
    agreementId: world.agreement(agreement).agreementId,
    body,
    idempotency: idempotency(name, body),
  })
  world.rememberExemption(key, exemption.exemptionId)
}

const withdraw = async (
  world: World,
  { municipality, agreement, exemption, reason }: DecisionOf<'withdrawal'>,
  name: string,
): Promise<void> => {
  const body = { reason }
  await world.commands.withdrawExemption({
    actor: coordinator(municipality),
    agreementId: world.agreement(agreement).agreementId,
    exemptionId: world.exemption(exemption),
    body,
    idempotency: idempotency(name, body),
  })
}

const change = async (
  world: World,
  { municipality, changes, reason, from }: DecisionOf<'rulebook'>,
  name: string,
): Promise<void> => {
  const body = ChangeRulebook.parse({ changes, reason, effectiveOn: from })
  const { revision } = await world.commands.changeRulebook({
    actor: coordinator(municipality),
    id: municipality,
    ifMatch: world.rulebook(municipality) - 1,
    body,
    idempotency: idempotency(name, body),
  })
  world.rememberRulebook(municipality, revision)
}

const add = async (
  world: World,
  { municipality, id, details }: DecisionOf<'legal-basis'>,
  name: string,
): Promise<void> => {
  const body = AddLegalBasis.parse({ legalBasisId: id, details })
  await world.commands.addLegalBasis({
    actor: coordinator(municipality),
    body,
    idempotency: idempotency(name, body),
  })
}

const findingOf = (
  world: World,
  agreement: string,
  { rule, task, party }: FindingRef,
): FindingKey => {
  const { terms } = world.agreement(agreement)
  if (party !== undefined) return { ruleId: rule, itemId: partyIdOf(world, terms, party) }
  if (task === undefined) return { ruleId: rule, itemId: null }
  const found = terms.parties.flatMap(({ tasks }) => tasks).find(({ title }) => title === task)
  if (found === undefined) throw new Error(`No such task in ${agreement}: ${task}`)
  return { ruleId: rule, itemId: found.id }
}
