import { AgreeAgreement, ProposeAgreement } from '#schemas/commands/agreements.ts'
import { consentsOf, isInformal } from './consents.ts'
import type { AgreementStory, Turn } from './scenario.ts'
import { tellTurn } from './tell-turns.ts'
import { draftTerms } from './terms.ts'
import { idempotency, leader, type Step, type World } from './world.ts'

/** Every step of an agreement's life, in order. */
export const agreementSteps = (story: AgreementStory): Step[] => {
  const { key } = story
  const turns = [...(story.later ?? []), ...confirmations(story)].toSorted(byDay)
  return [
    { on: story.proposed, name: key, tell: (world: World) => propose(world, story) },
    ...(story.agreed === undefined
      ? []
      : [{ on: story.agreed, name: `${key}:agreed`, tell: (world: World) => agree(world, story) }]),
    ...turns.map((turn) => {
      const name = `${key}:${turn.kind}:${turn.on}`
      return { on: turn.on, name, tell: (world: World) => tellTurn({ world, story, turn, name }) }
    }),
  ].toSorted(byDay)
}

const confirmations = ({ confirmed = [] }: AgreementStory): Turn[] =>
  confirmed.map((on) => ({ on, kind: 'confirmation', next: twoYearsLater(on) }))

const propose = async (world: World, story: AgreementStory): Promise<void> => {
  const { key, origin = 'registered', parties } = story
  const body = ProposeAgreement.parse({
    terms: draftTerms(world, story),
    proposedOn: origin === 'registered' ? story.proposed : undefined,
    origin,
  })
  const receipt = await world.commands.proposeAgreement({
    actor: leader(world, parties[0]),
    body,
    idempotency: idempotency(key, body),
  })
  world.rememberAgreement(key, receipt)
}

const agree = async (world: World, story: AgreementStory): Promise<void> => {
  const { agreementId, revision, terms, classification } = world.agreement(story.key)
  const informal = isInformal(classification)
  const body = AgreeAgreement.parse({
    consents: consentsOf(world, story, { terms, informal, on: story.agreed ?? null }),
    signedOn: informal || (story.origin ?? 'registered') !== 'registered' ? null : story.agreed,
  })
  const receipt = await world.commands.agreeAgreement({
    actor: leader(world, story.parties[0]),
    id: agreementId,
    ifMatch: revision,
    body,
    idempotency: idempotency(`${story.key}:agreed`, body),
  })
  world.rememberAgreement(story.key, receipt)
}

const byDay = (a: { on: string }, b: { on: string }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0

const twoYearsLater = (day: string): string =>
  Temporal.PlainDate.from(day).add({ years: 2 }).toString()
