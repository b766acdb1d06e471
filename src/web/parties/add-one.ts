import type { Options } from '../forms/question.ts'
import { selectField } from '../lists/fields.ts'
import { html, type Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'

/** Name of the buttons that send a form only to go on filling it in. */
export const goOn = 'goOn'

interface AddOne {
  /** Of the list that is chosen from. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What stands first in the list and is no choice. */
  readonly none: string
  readonly options: Options
  readonly button: string
  /** Where the form is sent, and the field to come back to. */
  readonly action: string
}

/** One more for the boxes above, from a list that is too long to tick; works without script. */
export const addOne = ({ name, label, hint, none, options, button, action }: AddOne): Html =>
  html`<div class="add-one">
    ${selectField({ name, label, hint: hint ?? null, chosen: undefined, all: none, options })}
    ${goOnButton(button, action)}
  </div>`

export const goOnButton = (words: string, action: string): Html =>
  html`<button
    class="button button-secondary"
    type="submit"
    name="${goOn}"
    value="yes"
    formaction="${action}"
  >
    ${words}
  </button>`

/** What was chosen from the list is one of the boxes from now on, also where no button was pressed. */
export const withAdded = (typed: Typed, boxes: string, list: string): Typed => {
  const ticked = (typed[boxes] ?? '').split('\n').filter((line) => line !== '')
  const added = typed[list] ?? ''
  const all = new Set(added === '' ? ticked : [...ticked, added])
  return { ...typed, [boxes]: [...all].join('\n'), [list]: '' }
}
