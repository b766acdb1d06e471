import type { Html } from '../html/html.ts'
import { dayField } from '../lists/fields.ts'
import type { Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { Known } from './known.ts'

/** The field for the day; null where an event is named, which a day would not name again. */
export const knownField = ({ texts }: Visit, known: Known): Html | null => {
  if (known.kind === 'then' && !known.isDay) return null
  return dayField({
    name: 'recordedAt',
    label: texts.asKnown.field,
    hint: texts.asKnown.hint,
    value: known.kind === 'now' ? undefined : known.day,
  })
}

/** What a form sends along unseen in the field's place. */
export const keptKnown = (known: Known): Parameters => ({
  recordedAt: known.kind === 'then' && !known.isDay ? known.asked : null,
})
