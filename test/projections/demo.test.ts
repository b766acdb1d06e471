import t from 'tap'
import { agreementSorts, listAgreements } from '#projections/agreement-register/list.ts'
import { collaborationModelOn } from '#projections/collaboration-model/model.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { exactly, isTrue } from '../domain/exactly.ts'
import { demoHistory, demoToday, dump, feed, modelsOf, openModels } from './models.ts'
import { naiveAgreements, naiveModel } from './naive.ts'

const history = await demoHistory()
const everything = { limit: 100_000, after: null }

t.test('every answer about the demo, whichever the day and the grouping', (t) => {
  const models = modelsOf(history.events)
  for (const day of ['2012-12-31', '2014-01-01', '2019-06-15', '2023-01-01', demoToday]) {
    for (const groupBy of [null, ...ModelGrouping.options]) {
      const expected = naiveModel(history.world, { day, groupBy })
      exactly(
        collaborationModelOn(models, { day, groupBy }),
        expected,
        `${day} by ${groupBy ?? 'nothing'}`,
      )
    }
    for (const sort of agreementSorts) {
      const query = {
        day,
        sort,
        viewer: { role: 'coordinator', municipalityCode: '0510' },
      } as const
      const page = listAgreements(models, query, everything)
      exactly(page.items, naiveAgreements(history.world, query), `${day} by ${sort}`)
    }
  }
  const today = collaborationModelOn(models, { day: demoToday, groupBy: null })
  isTrue(
    today.cells.every(({ count }) => count > 0),
    'all four cells are filled',
  )
  models.close()
  t.pass('the same')
  t.end()
})

t.test('the demo rebuilt equals the demo as it grew, event by event', (t) => {
  const { events } = history
  const grown = openModels()
  feed(
    grown,
    events.map((event) => [event]),
  )
  const rebuilt = modelsOf(events)
  exactly(dump(grown), dump(rebuilt), 'every table')
  isTrue(rebuilt.checkpoint() === events.at(-1)?.position, 'all of it')
  exactly(rebuilt.parked(), [], 'nothing is parked')
  grown.close()
  rebuilt.close()
  t.pass('the same')
  t.end()
})
