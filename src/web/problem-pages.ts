import { analyst } from '#src/identity/demo-role.ts'
import { textsOf } from './texts.ts'
import { layout } from './layout.ts'
import { html, type Html } from './html.ts'
import { addressOf, languageOfPath, paths } from './paths.ts'
import type { Visit } from './visit.ts'

/** Headers of every page: nothing is loaded from elsewhere, run inline, framed or kept. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const

/** A whole document, for status 404 with `pageHeaders`; its language follows the address. */
export const notFoundPage = (url: string): string => {
  const visit = visitOf(url)
  const { notFoundTitle, notFoundText, home } = visit.texts.problems
  return problemPage(visit, {
    title: notFoundTitle,
    text: notFoundText,
    link: { href: paths.model[visit.language], words: home },
  }).toString()
}

/** A whole document, for status 500 with `pageHeaders`; it reveals nothing of what went wrong. */
export const errorPage = (url: string): string => {
  const visit = visitOf(url)
  const { errorTitle, errorText, home } = visit.texts.problems
  return problemPage(visit, {
    title: errorTitle,
    text: errorText,
    link: { href: paths.model[visit.language], words: home },
  }).toString()
}

/** For status 400: the page is there, but not what its address asks for. */
export const badAddressPage = (visit: Visit): Html => {
  const { badAddressTitle, badAddressText, again } = visit.texts.problems
  return problemPage(visit, {
    title: badAddressTitle,
    text: badAddressText,
    link: { href: addressOf(visit.page ?? 'model', visit.language), words: again },
  })
}

/** For status 503: the read models have not caught up. */
export const notCaughtUpPage = (url: string): string => {
  const visit = visitOf(url)
  const { notCaughtUpTitle, notCaughtUpText } = visit.texts.problems
  return problemPage(visit, {
    title: notCaughtUpTitle,
    text: notCaughtUpText,
    link: null,
  }).toString()
}

interface Problem {
  readonly title: string
  readonly text: string
  readonly link: { readonly href: string; readonly words: string } | null
}

const problemPage = (visit: Visit, { title, text, link }: Problem): Html =>
  layout(visit, {
    title,
    content: html`<p>${text}</p>
      ${link !== null && html`<p><a href="${link.href}">${link.words}</a></p>`}`,
  })

/** Of nobody in particular, so that it can be told even where nothing else can be read. */
const visitOf = (url: string): Visit => {
  const language = languageOfPath(url)
  return {
    language,
    texts: textsOf(language),
    page: null,
    asked: {},
    actor: analyst,
    roleWords: '',
    isDemoSignIn: false,
    isPublicDemo: false,
  }
}
