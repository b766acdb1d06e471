import { nameOf, type Options } from '../forms/question.ts'
import type { Html } from '../html/html.ts'
import type { PageContext, Visit } from '../visit.ts'
import { addOne } from './add-one.ts'
import type { Asking } from './party-form.ts'
import { isClosed } from './party-pages.ts'
import { linesAt } from './party-question.ts'

/** Name of the list that one more umbrella organisation is chosen from. */
export const memberOfList = 'anotherMemberOf'

/** More are not looked through in one list. */
const mostUmbrellas = 200

/** Those chosen so far, as boxes. */
export const chosenMemberOf = async (
  { queries }: PageContext,
  { typed, at }: Asking,
): Promise<Options> => {
  const ids = linesAt(typed, `${at}/memberOf`)
  const found = await Promise.all(ids.map((id) => queries.network(id)))
  return found.flatMap((one) => (one === null ? [] : [{ value: one.id, label: one.details.name }]))
}

/** The umbrella organisations that it may be a member of and is not yet, by name. */
export const umbrellas = async (
  { queries }: PageContext,
  { typed, at, party }: Asking,
): Promise<Options> => {
  const { items, validAt } = await queries.networks(
    { umbrella: true },
    { limit: mostUmbrellas, after: null },
  )
  const chosen = linesAt(typed, `${at}/memberOf`)
  return items
    .filter(({ id, closed }) => !isClosed({ closed, validAt }) && id !== party?.id)
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, details }) => ({ value: id, label: details.name }))
}

export const addMemberOf = (
  { texts }: Visit,
  { at, action }: Asking,
  { chosen, more }: { chosen: Options; more: Options },
): Html | null => {
  if (more.length === 0) return null
  const { form } = texts.parties
  return addOne({
    name: memberOfList,
    label: chosen.length === 0 ? form.addMemberOf : form.addMemberOfAnother,
    none: form.chooseMemberOf,
    options: more,
    button: form.addMemberOfButton,
    action: `${action}#${chosen.length === 0 ? memberOfList : nameOf(`${at}/memberOf`)}`,
  })
}
