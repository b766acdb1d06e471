import { evaluationCost } from '../evaluation.ts'
import { atMost } from '../measures.ts'
import type { Line } from './line.ts'

export const evaluationLine: Line = {
  name: 'evaluation',
  about: 'every rule on an agreement, beside parsing its event',
  // eslint-disable-next-line @typescript-eslint/require-await
  async *figures() {
    const { parsing, evaluating } = evaluationCost()
    const limit = atMost(parsing * 3, '3 times the parsing of its event')
    yield { what: 'parsing the event of an agreement', value: parsing, unit: 'µs', limit: null }
    yield { what: 'all rules on an agreement', value: evaluating, unit: 'µs', limit }
  },
}
