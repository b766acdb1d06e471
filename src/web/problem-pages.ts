import type { PageTexts } from '#src/texts/pages.da.ts'
import { everybody } from '#src/identity/visitor.ts'
import type { PageAnswer } from './answer.ts'
import { textsOf } from './texts.ts'
import { layout } from './layout.ts'
import { html, type Html } from './html/html.ts'
import { addressOf, languageOfPath, paths } from './paths.ts'
import { mayChangeRole, signInLink } from './sign-in/account.ts'
import type { Visit } from './visit.ts'

/** Headers of every page, beside those of every answer: nothing is kept. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
} as const

/** A whole document, for status 404 with `pageHeaders`; its language follows the address. */
export const notFoundPage = (url: string): string =>
  document(url, ({ notFoundTitle, notFoundText }) => [notFoundTitle, notFoundText])

/** A whole document, for status 500 with `pageHeaders`; it reveals nothing of what went wrong. */
export const errorPage = (url: string): string =>
  document(url, ({ errorTitle, errorText }) => [errorTitle, errorText])

/** For status 429: that was enough for a minute. */
export const tooManyPage = (url: string): string => {
  const visit = visitOf(url)
  const { tooManyTitle: title, tooManyText: text, tryAgain } = visit.texts.problems
  return problemPage(visit, { title, text, link: { href: url, words: tryAgain } }).toString()
}

/** For any other status of the client's: a form that is too long or no form. */
export const unreadablePage = (url: string): string =>
  document(url, ({ unreadableTitle, unreadableText }) => [unreadableTitle, unreadableText])

/** For status 400: the page is there, but not what its address asks for. */
export const badAddressPage = (visit: Visit): Html => {
  const { badAddressTitle, badAddressText, again } = visit.texts.problems
  return problemPage(visit, {
    title: badAddressTitle,
    text: badAddressText,
    link: { href: addressOf(visit.page ?? 'model', visit.language, visit.inPath), words: again },
  })
}

/** For status 404: no event here has the id that the address names a moment by. */
export const unknownMomentPage = (visit: Visit): Html => {
  const { unknownTitle, unknownText, seeNow } = visit.texts.asKnown
  const asked = { ...visit.asked, ...visit.inPath, recordedAt: null }
  return problemPage(visit, {
    title: unknownTitle,
    text: unknownText,
    link: { href: addressOf(visit.page ?? 'model', visit.language, asked), words: seeNow },
  })
}

/** For status 403: what applies on days to come is for those who signed in. */
export const dayAheadPage = (visit: Visit): PageAnswer => {
  const { dayAheadTitle, dayAheadText, seeToday } = visit.texts.problems
  const asked = { ...visit.asked, ...visit.inPath, validAt: null }
  const href = addressOf(visit.page ?? 'model', visit.language, asked)
  const link = { href, words: seeToday }
  return {
    status: 403,
    page: problemPage(visit, { title: dayAheadTitle, text: dayAheadText, link }),
  }
}

/** For status 403: a form that another site sent. */
export const crossSitePage = (visit: Visit): Html => {
  const { unreadableTitle, crossSiteText, home } = visit.texts.problems
  return problemPage(visit, {
    title: unreadableTitle,
    text: crossSiteText,
    link: { href: addressOf('model', visit.language), words: home },
  })
}

/** For status 403: the visitor's role may not do this; `text` says who may. */
export const notAllowedPage = (visit: Visit, text: string): PageAnswer => {
  const { texts, language } = visit
  const page = problemPage(visit, {
    title: texts.forms.noRightTitle,
    text,
    link: mayChangeRole(visit)
      ? { href: addressOf('role', language), words: texts.site.changeRole }
      : (signInLink(visit) ?? { href: addressOf('model', language), words: texts.problems.home }),
  })
  return { status: 403, page }
}

/** For status 404: there is no such thing, or none that the visitor may know of, who may be another when signed in. */
export const missingPage = (visit: Visit): Html => {
  const { notFoundTitle, notFoundText, home } = visit.texts.problems
  const link = { href: addressOf('model', visit.language), words: home }
  return problemPage(visit, { title: notFoundTitle, text: notFoundText, link })
}

const document = (
  url: string,
  words: (texts: PageTexts['problems']) => readonly [title: string, text: string],
): string => {
  const visit = visitOf(url)
  const { problems } = visit.texts
  const [title, text] = words(problems)
  const link = { href: paths.model[visit.language], words: problems.home }
  return problemPage(visit, { title, text, link }).toString()
}

interface Problem {
  readonly title: string
  readonly text: string
  readonly link: { readonly href: string; readonly words: string }
}

const problemPage = (visit: Visit, { title, text, link }: Problem): Html =>
  layout(visit, {
    title,
    content: html`<p>${text}</p>
      <p><a href="${link.href}">${link.words}</a></p>`,
  })

/** Of nobody in particular, so that it can be told even where nothing else can be read. */
export const visitOf = (url: string): Visit => {
  const language = languageOfPath(url)
  return {
    language,
    texts: textsOf(language),
    page: null,
    asked: {},
    inPath: {},
    actor: everybody,
    roleWords: '',
    isDemoSignIn: false,
    isPublicDemo: false,
    formToken: null,
  }
}
