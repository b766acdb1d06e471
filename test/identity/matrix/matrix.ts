import type { Test } from 'tap'
import { may } from '#src/identity/permissions.ts'
import { isActor, type Visitor } from '#src/identity/visitor.ts'
import type { OpenRoute } from '../../../scripts/open-routes.ts'
import { declaredOf, found, nameOf } from './asking.ts'
import { knowsOf, outcomeFor, type Outcome } from './outcomes.ts'
import type { Position } from './position.ts'
import type { World } from './world.ts'

interface Held {
  /** What was not as the table has it. */
  readonly wrong: readonly string[]
  /** How often each was expected. */
  readonly counts: Readonly<Record<Outcome, number>>
}

/** Each of these routes, asked by every visitor about everything that it can be asked about. */
export const holdMatrix = (t: Test, here: World, routes: readonly OpenRoute[]): void => {
  // What is read is read before anything is done to it.
  const inOrder = [...routes].sort((one, other) => one.method.localeCompare(other.method))
  for (const [name, visitor] of Object.entries(here.visitors)) {
    t.test(`${name}: what the table says, and nothing else`, async (t) => {
      const { wrong, counts } = await held(here, visitor, inOrder)
      t.strictSame(wrong, [])
      t.ok(counts.allowed > 15 && counts.refused > 50, JSON.stringify(counts))
    })
  }
}

const held = async (here: World, visitor: Visitor, routes: readonly OpenRoute[]): Promise<Held> => {
  const wrong: string[] = []
  const counts = { allowed: 0, refused: 0, hidden: 0 }
  const secrets = here.positions.agreement.filter((one) => !mayLearnOf(visitor, one))
  for (const route of routes) {
    const { subject, isForGood } = declaredOf(route)
    for (const one of here.positions[subject]) {
      const position = isForGood === true ? await another(one) : one
      const expected = expectedOf(visitor, route, position)
      counts[expected] += 1
      const before = await here.registry.store.head()
      const { outcome, body } = await found(here, { route, visitor, position })
      const what = `${nameOf(route)} (${position.name})`
      if (outcome !== expected) wrong.push(`${what}: ${outcome} instead of ${expected}`)
      const mayWrite = expected === 'allowed' && route.method !== 'GET'
      const isUnchanged = (await here.registry.store.head()) === before
      if (!mayWrite && !isUnchanged) wrong.push(`${what}: something was written`)
      // Whoever has the address of a calendar sees what its institution does.
      if (route.permission === 'follow-calendar') continue
      const told = secrets.filter((one) => one !== position && isNamedIn(body, one))
      if (told.length > 0) wrong.push(`${what}: tells of ${told.map(({ name }) => name).join()}`)
    }
  }
  return { wrong, counts }
}

const another = async (position: Position): Promise<Position> => ({
  ...position,
  inPath: (await position.anew?.()) ?? position.inPath,
})

const expectedOf = (visitor: Visitor, route: OpenRoute, position: Position): Outcome => {
  const { subject, shows } = declaredOf(route)
  const about = subject === 'all' ? null : position
  return outcomeFor(visitor, { permission: route.permission, position: about, shows })
}

/** Whether that there is such an agreement is anything for who asks. */
export const mayLearnOf = (visitor: Visitor, { name: _, ...position }: Position): boolean =>
  isActor(visitor)
    ? knowsOf(visitor, { name: '', ...position })
    : may(visitor, { name: 'see-agreements', ...position })

const isNamedIn = (body: string, { inPath, name }: Position): boolean =>
  body.includes(inPath.agreementId ?? '') || body.includes(name)
