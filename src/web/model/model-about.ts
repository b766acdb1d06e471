import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

/** The two questions as Bilag 2 of 000 puts them, and that it calls itself "ikke absolut". */
export const aboutModel = ({ texts }: Visit): Html => {
  const { model } = texts
  return html`<section class="about">
    <h2>${model.aboutTitle}</h2>
    <p>${model.aboutIntro}</p>
    <div class="about-questions">
      ${model.questions.map(
        ({ question, quotes, note }) =>
          html`<div class="about-question">
            <h3>${question}</h3>
            ${quotes.map((quote) => quoted(quote))}
            <p>${note}</p>
          </div> `,
      )}
    </div>
    <h3>${model.notAbsoluteTitle}</h3>
    ${quoted(model.notAbsoluteQuote)}
    <p>${model.notAbsoluteNote}</p>
    <p class="source">${model.source}.${model.translated !== null && html` ${model.translated}`}</p>
  </section>`
}

const quoted = (quote: string): Html =>
  html`<blockquote class="quote"><p>${quote}</p></blockquote> `
