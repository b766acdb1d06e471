import { mayAtAll } from '#src/identity/permissions.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import { html, attributes, type Html } from './html/html.ts'
import { icon } from './html/icon.ts'
import { pagePermissions } from './page-permissions.ts'
import { addressOf, type PageName } from './paths.ts'
import { personsTitle } from './persons/persons-title.ts'
import { accountPart } from './sign-in/account.ts'
import type { Visit } from './visit.ts'

export interface PageParts {
  /** The page's one h1, and with the site's name its title. */
  readonly title: string
  readonly content: Html
  /** The pages between the front page and this one. */
  readonly trail?: readonly Link[]
  /** What was sent is wrong: the title says so first, for who hears it. */
  readonly isRefused?: boolean
  /** Where the browser goes by itself, at once. */
  readonly onwardsTo?: string
}

export interface Link {
  readonly href: string
  readonly words: string
}

/** A whole document: what surrounds every page, and the page. */
export const layout = (visit: Visit, parts: PageParts): Html => {
  const { title, content, trail = [], isRefused = false, onwardsTo } = parts
  const { language, texts } = visit
  return html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${onwardsTo !== undefined && html`<meta http-equiv="refresh" content="0;url=${onwardsTo}" />`}
        <title>${isRefused && texts.site.refused}${title} - ${texts.site.name}</title>
        <link rel="stylesheet" href="/assets/dkfds/css/dkfds.min.css" />
        <link rel="stylesheet" href="/assets/samspil/samspil.css" />
        <link rel="stylesheet" href="/assets/samspil/agreement.css" />
        <link rel="stylesheet" href="/assets/samspil/boundaries.css" />
        <link rel="icon" href="/assets/samspil/samspil.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skipnav" href="#main-content">${texts.site.skip}</a>
        ${visit.isPublicDemo && html`<p class="public-demo"><span class="container">${texts.site.publicDemo}</span></p>`}
        <header class="header">${portal(visit)} ${navigation(visit)}</header>
        <div class="container page-container">
          ${breadcrumb(visit, title, trail)}
          <main id="main-content" tabindex="-1">
            <h1>${title}</h1>
            ${content}
          </main>
        </div>
        ${footer(visit)}
      </body>
    </html> `
}

const portal = (visit: Visit): Html => {
  const { language, texts } = visit
  return html`<div class="site-top">
    <div class="container site-top-inner">
      <p class="site-name">
        <a href="${addressOf('model', language)}">${texts.site.name}</a>
        <span class="site-what">${texts.site.what}</span>
      </p>
      <div class="site-visitor">${languageSwitch(visit)} ${role(visit)}</div>
    </div>
  </div>`
}

const role = (visit: Visit): Html | null => {
  if (visit.account !== undefined) return accountPart(visit, visit.account)
  if (!visit.isDemoSignIn) return null
  const { site } = visit.texts
  return html`<p class="site-role">
    <span class="sign-in-mark">${site.noSignIn}</span> ${site.youAre(visit.roleWords)}.
    <a href="${addressOf('role', visit.language)}">${site.changeRole}</a>
  </p>`
}

const languageSwitch = ({ language, texts, page, asked, inPath }: Visit): Html => {
  const other = language === 'da' ? 'en' : 'da'
  const address = addressOf(page ?? 'model', other, page === null ? {} : { ...asked, ...inPath })
  return html`<nav class="site-language" aria-label="${texts.site.languageMenu}">
    <a href="${address}" lang="${other}" hreflang="${other}">${texts.site.otherLanguage}</a>
  </nav>`
}

const everybodys = [
  'model',
  'agreements',
  'institutions',
  'networks',
  'rulebooks',
  'question',
] as const

/** Where each role begins comes first; who only reads begins with the model. */
const inMenu = ({ actor }: Visit): readonly (keyof PageTexts['pages'] & PageName)[] => {
  switch (actor.role) {
    case 'institution-leader':
      return ['mine', 'calendar', 'persons', ...everybodys]
    case 'coordinator':
      return ['audit', 'calendar', 'persons', ...everybodys]
    case 'administrator':
      return ['accessLog', ...everybodys]
    case 'public':
      return everybodys.filter((name) => mayAtAll(actor, pagePermissions[name]))
    case 'analyst':
      return everybodys.flatMap((name) => (name === 'rulebooks' ? ['audit', name] : [name]))
  }
}

const navigation = (visit: Visit): Html => {
  const { language, texts, page } = visit
  return html`<nav class="site-menu" aria-label="${texts.site.mainMenu}">
    <div class="container">
      <ul class="no-max-width">
        ${inMenu(visit).map(
          (name) =>
            html`<li>
              <a
                ${attributes({
                  href: addressOf(name, language),
                  'aria-current': name === page ? 'page' : null,
                })}
                >${name === 'persons' ? personsTitle(visit) : texts.pages[name]}</a
              >
            </li> `,
        )}
      </ul>
    </div>
  </nav>`
}

const breadcrumb = (
  { language, texts, page }: Visit,
  title: string,
  trail: readonly Link[],
): Html | null =>
  page === 'model'
    ? null
    : html`<nav class="breadcrumbs" aria-label="${texts.site.breadcrumb}">
        <ol class="breadcrumbs__list no-max-width">
          ${[{ href: addressOf('model', language), words: texts.pages.model }, ...trail].map(
            ({ href, words }) =>
              html`<li class="breadcrumbs__list-item">
                <a class="breadcrumbs__link" href="${href}">${words}</a> ${icon('chevron-right')}
              </li> `,
          )}
          <li class="breadcrumbs__list-item" aria-current="page">${title}</li>
        </ol>
      </nav>`

const footer = ({ actor, language, texts }: Visit): Html =>
  html`<footer class="site-footer">
    <div class="container">
      <p><strong>${texts.site.name}</strong> ${texts.site.what}</p>
      ${mayAtAll(actor, 'see-rules') && html`<p><a href="${addressOf('legalBases', language)}">${texts.pages.legalBases}</a></p>`}
      <p><a href="/docs">${texts.site.api}</a></p>
    </div>
  </footer>`
