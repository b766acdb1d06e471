import { attributes, html, type Html, type HtmlValue } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { tokenName } from './form-token.ts'

export interface PostForm {
  /** Where it is sent. */
  readonly action: string
  readonly id?: string
  readonly class?: string
  readonly autocomplete?: 'off'
  /** What is wrong is told by us, and not by the browser. */
  readonly novalidate?: true
}

/**
 * The one way to write a form that changes something: with the token that it is taken by.
 * @throws Error where the visitor has none.
 */
export const postForm = ({ formToken }: Visit, form: PostForm, content: HtmlValue): Html => {
  if (formToken === null) throw new Error(`Nobody can send the form to ${form.action}`)
  const { id = null, class: style = null, action, ...others } = form
  return html`<form ${attributes({ id, class: style, method: 'post', action, ...others })}>
    <input type="hidden" name="${tokenName}" value="${formToken}" />
    ${content}
  </form> `
}
