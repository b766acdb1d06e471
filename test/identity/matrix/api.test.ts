import t from 'tap'
import { permissions } from '#src/identity/permissions.ts'
import { isOfApi } from './asking.ts'
import { holdMatrix } from './matrix.ts'
import { world } from './world.ts'

const here = await world(t)

t.test('everybody is there who may see the model', (t) => {
  const roles = new Set(Object.values(here.visitors).map(({ role }) => role))
  t.strictSame([...roles].toSorted(), Object.keys(permissions['see-model']).toSorted())
  t.end()
})

holdMatrix(t, here, here.routes.filter(isOfApi))
