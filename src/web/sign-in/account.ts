import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, paths } from '../paths.ts'
import type { Account, Visit } from '../visit.ts'

/** Whether there is another role to act in. */
export const mayChangeRole = ({ isDemoSignIn, account }: Visit): boolean =>
  isDemoSignIn || (account !== undefined && account.roles.length > 1)

/** On top of every page: in which role a person is signed in, and the ways out and in. */
export const accountPart = (visit: Visit, { roles }: Account): Html => {
  const { language, texts } = visit
  const link = signInLink(visit)
  if (link !== null) return html`<p class="site-role"><a href="${link.href}">${link.words}</a></p>`
  return html`<div class="site-account">
    <p class="site-role">
      ${roles.length === 0 ? texts.signIn.withoutRole : texts.signIn.signedInAs(visit.roleWords)}${
        mayChangeRole(visit) &&
        html`. <a href="${addressOf('role', language)}">${texts.site.changeRole}</a>`
      }
    </p>
    ${signOutForm(visit, 'button-sign-out')}
  </div>`
}

interface WayIn {
  readonly href: string
  readonly words: string
}

/** The way in, and back to this page; null for who is signed in, and where nobody signs in. */
export const signInLink = (visit: Visit): WayIn | null => {
  const { language, texts, account } = visit
  if (account === undefined || account.isSignedIn) return null
  const href = addressOf('signIn', language, { returnTo: backTo(visit) })
  return { href, words: texts.signIn.signIn }
}

/** The page that is shown, where it is one to come back to. */
const backTo = ({ page, language, asked, inPath }: Visit): string | null =>
  page === null || page === 'signOut' ? null : addressOf(page, language, { ...asked, ...inPath })

export const signOutForm = (visit: Visit, style: string): Html =>
  postForm(
    visit,
    { action: paths.signOut[visit.language] },
    html`<button class="${style}" type="submit">${visit.texts.signIn.signOut}</button>`,
  )
