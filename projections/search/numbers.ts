import { numberOf, type ReadModel } from '../projection.ts'

/**
 * The last number below 0 of a text that is not beyond a place in the list; null where there is none.
 * Numbers are in the list's order, which has no index of its own: they are halved until it is found.
 * @param place sort key and stream
 */
export const lastNumberUpTo = (
  model: ReadModel,
  name: string,
  place: { readonly key: string; readonly id: string },
): number | null => {
  let [upTo, beyond] = [firstNumber(model, name) - 1, 0]
  while (beyond - upTo > 1) {
    const middle = Math.floor((upTo + beyond) / 2)
    const [next] = model.all(
      `SELECT id, (sort_key, stream) > ($key, $id) AS isBeyond FROM ${name}_text
       WHERE id >= $middle AND id < 0 ORDER BY id LIMIT 1`,
      { ...place, middle },
    )
    if (next === undefined || next.isBeyond === 1) beyond = middle
    else upTo = numberOf(next, 'id')
  }
  return upTo < 0 ? upTo : null
}

const firstNumber = (model: ReadModel, name: string): number => {
  const [first] = model.all(`SELECT coalesce(min(id), 0) AS id FROM ${name}_text`, {})
  return first === undefined ? 0 : numberOf(first, 'id')
}
