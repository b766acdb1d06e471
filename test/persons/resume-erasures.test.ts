import { join } from 'node:path'
import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { systemClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { ErasureList } from '#src/persons/erasure-list.ts'
import { PersonStreams } from '#src/persons/person-streams.ts'
import { resumeErasures } from '#src/persons/resume-erasures.ts'
import { openRegistry } from '#src/registry.ts'
import { anInstitution } from '../domain/build.ts'
import { serving } from '../cli/program.ts'
import { newFolder, storeIn } from '../stores.ts'

const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
const fail = (): never => {
  throw new Error('The read side failed')
}

/** A registry where forgetting somebody is cut off after it was recorded. */
const cutOff = async (data: string) => {
  const store = await storeIn(data)
  const place = { data, store, clock: systemClock, onParked: fail, onFailure: fail }
  const registry = await openRegistry(place)
  const { clock, queries: lookup } = registry
  const disk = { add: () => Promise.reject(new Error('No space left on device')) }
  const commands = createCommands({ store: registry.store, clock, lookup, erasures: disk })
  const { institutionId } = await commands.registerInstitution({
    actor: coordinator,
    body: anInstitution(),
  })
  const actor: Actor = { role: 'institution-leader', institutionId, personId: null }
  const body = { name: 'Ane Lund', email: null, phone: null }
  const { personId } = await commands.recordPerson({ actor, body })
  const other = await commands.recordPerson({ actor, body })
  const forget = { actor: coordinator, personId, body: { reason: 'asked-for' as const } }
  return { registry, personId, otherId: other.personId, forgetting: commands.forgetPerson(forget) }
}

t.test('what was recorded and then cut off is completed, once', async (t) => {
  t.plan(6)
  const { registry, personId, otherId, forgetting } = await cutOff(newFolder())
  t.teardown(() => registry.close())
  await t.rejects(forgetting, { message: 'No space left on device' })
  const persons = new PersonStreams(registry.store)
  t.match(await persons.read(personId), { personId }, 'it is there still')
  t.equal(await resumeErasures(registry), 1)
  t.strictSame([await persons.read(personId), await registry.erasures.ids()], [null, [personId]])
  t.equal(await resumeErasures(registry), 0)
  t.match(await persons.read(otherId), { personId: otherId }, 'and nobody else')
})

t.test('the program does so when it starts', async (t) => {
  t.plan(3)
  const data = newFolder()
  const { registry, personId, forgetting } = await cutOff(data)
  await t.rejects(forgetting)
  await registry.close()
  const list = new ErasureList(join(data, 'erasure-list.txt'))
  t.strictSame(await list.ids(), [])
  await serving(t, data)
  while ((await list.ids()).length === 0) await new Promise((soon) => setTimeout(soon, 50))
  t.strictSame(await list.ids(), [personId])
})
