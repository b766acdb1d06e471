import { attributes, html, type Html } from '../html/html.ts'
import { paths, type PageName, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

export interface Option {
  readonly value: string
  readonly label: string
  /** What choosing it means; shown where all options are seen. */
  readonly help?: string
}

interface SelectField {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  /** What stands first and asks for nothing; null where one of the options always holds. */
  readonly all: string | null
  readonly hint?: string | null
  readonly options: readonly Option[] | ReadonlyMap<string, readonly Option[]>
  /** What is wrong with what was chosen. */
  readonly error?: FieldError | null
}

export interface FieldError {
  /** "Error", for who does not see the colour. */
  readonly prefix: string
  readonly text: string
}

/** What is wrong with a field, where the field points to it as `${name}-error`. */
export const errorMessage = (name: string, { prefix, text }: FieldError): Html =>
  html`<span class="form-error-message" id="${name}-error"
    ><span class="visually-hidden">${prefix}: </span>${text}</span
  >`

/** A choice of one, in groups where the options come as a map by the groups' names. */
export const selectField = ({
  name,
  label,
  chosen,
  all,
  options,
  hint = null,
  error = null,
}: SelectField): Html => {
  const describedBy = [hint !== null && `${name}-hint`, error !== null && `${name}-error`]
  return html`<div class="form-group${error !== null && ' form-error'}">
    <label class="form-label" for="${name}">${label}</label>
    ${hint !== null && html`<span class="form-hint" id="${name}-hint">${hint}</span>`}
    ${error !== null && errorMessage(name, error)}
    <select
      ${attributes({
        class: 'form-select',
        id: name,
        name,
        'aria-invalid': error === null ? null : 'true',
        'aria-describedby': describedBy.filter((id) => id !== false).join(' ') || null,
      })}
    >
      ${all !== null && html`<option value="">${all}</option>`}
      ${isFlat(options) ? optionsOf(options, chosen) : groupsOf(options, chosen)}
    </select>
  </div>`
}

interface TextField {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string | undefined
}

export const textField = (field: TextField): Html =>
  typedField(field, { type: 'text', maxlength: 100 })

/** A day to choose, or none; what can be is as in LocalDate. */
export const dayField = (field: TextField): Html =>
  typedField(field, { type: 'date', min: '1800-01-01', max: '2199-12-31' })

const typedField = (
  { name, label, hint, value }: TextField,
  limits: Readonly<Record<string, string | number>>,
): Html =>
  html`<div class="form-group">
    <label class="form-label" for="${name}">${label}</label>
    <span class="form-hint" id="${name}-hint">${hint}</span>
    <input
      ${attributes({
        class: 'form-input',
        ...limits,
        id: name,
        name,
        value: value ?? null,
        'aria-describedby': `${name}-hint`,
      })}
    />
  </div>`

interface FilterForm {
  readonly page: PageName
  /** What can be chosen, in words. */
  readonly by: string
  readonly fields: readonly Html[]
  /** Sent along unseen, so that it outlasts another choice. */
  readonly kept: Parameters
  readonly button: string
  readonly isOpen: boolean
}

/**
 * What can be chosen, as a form that leaves the choices in the address. Without `autocomplete` a
 * browser that goes back would show choices that the page's numbers are not of.
 */
export const filterForm = (
  { language, texts }: Visit,
  { page, by, fields, kept, button, isOpen }: FilterForm,
): Html =>
  html`<details ${attributes({ class: 'filter', open: isOpen })}>
    <summary>${texts.filter.title} <span>${by}</span></summary>
    <form method="get" action="${paths[page][language]}" autocomplete="off">
      ${Object.entries(kept).map(
        ([name, value]) =>
          typeof value === 'string' &&
          html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <div class="filter-fields">${fields}</div>
      <button class="button button-primary" type="submit">${button}</button>
    </form>
  </details>`

const isFlat = (options: SelectField['options']): options is readonly Option[] =>
  Array.isArray(options)

const optionsOf = (options: readonly Option[], chosen: string | undefined): Html[] =>
  options.map(
    ({ value, label }) =>
      html`<option ${attributes({ value, selected: value === chosen })}>${label}</option> `,
  )

const groupsOf = (
  groups: ReadonlyMap<string, readonly Option[]>,
  chosen: string | undefined,
): Html[] =>
  [...groups].map(
    ([name, options]) => html`<optgroup label="${name}">${optionsOf(options, chosen)}</optgroup> `,
  )
