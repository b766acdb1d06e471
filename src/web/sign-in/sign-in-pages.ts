import type { FastifyReply } from 'fastify'
import type { Language } from '#src/texts/language.ts'
import { signOutForm } from './account.ts'
import { formTokenFor } from '../forms/form-token.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { paths } from '../paths.ts'
import { visitOf } from '../problem-pages.ts'
import type { Visit } from '../visit.ts'

/** For who comes from a form: no redirect may lead from one to another site, but a page may. */
export const onwardsPage = (language: Language, to: string): string => {
  const visit = visitIn(language)
  const { onwardsTitle, onwardsText, onwards } = visit.texts.signIn
  const content = html`<p>${onwardsText}</p>
    <p><a href="${to}">${onwards}</a></p>`
  return layout(visit, { title: onwardsTitle, content, onwardsTo: to }).toString()
}

/** On the way to the issuer, which signs out there, too. */
export const signingOutPage = (language: Language, to: string): string => {
  const visit = visitIn(language)
  const { signingOutTitle, signingOutText, signingOut } = visit.texts.signIn
  const content = html`<p>${signingOutText}</p>
    <p><a href="${to}">${signingOut}</a></p>`
  return layout(visit, { title: signingOutTitle, content, onwardsTo: to }).toString()
}

export const signedOutPage = (language: Language): string => {
  const visit: Visit = { ...signedOutVisit(language), page: 'signOut' }
  const { signedOutTitle, signedOutText } = visit.texts.signIn
  return layout(visit, {
    title: signedOutTitle,
    content: html`<p>${signedOutText}</p>
      ${signInLink(visit)}`,
  }).toString()
}

/** For status 400: the issuer signed nobody in, or not for what was begun in this browser. */
export const notSignedInPage = (language: Language): string => {
  const visit = signedOutVisit(language)
  const { notSignedInTitle, notSignedInText } = visit.texts.signIn
  return layout(visit, {
    title: notSignedInTitle,
    content: html`<p>${notSignedInText}</p>
      ${signInLink(visit)}`,
  }).toString()
}

/** For status 403: signed in as nobody. Its language follows the address. */
export const noRolePage = (reply: FastifyReply): string => {
  const visit = { ...visitOf(reply.request.url), formToken: formTokenFor(reply) }
  const { noRoleTitle, noRoleText, noRoleAgain } = visit.texts.signIn
  return layout(visit, {
    title: noRoleTitle,
    content: html`<p>${noRoleText}</p>
      <p>${noRoleAgain}</p>
      ${signOutForm(visit, 'button button-secondary')}`,
  }).toString()
}

const signInLink = ({ language, texts }: Visit): Html =>
  html`<p>
    <a class="button button-primary" href="${paths.signIn[language]}">${texts.signIn.signIn}</a>
  </p>`

const visitIn = (language: Language): Visit => visitOf(paths.model[language])

const signedOutVisit = (language: Language): Visit => ({
  ...visitIn(language),
  account: { isSignedIn: false, roles: [] },
})
