import type { BoundaryAnswer, FindingState } from '#schemas/views/finding.ts'
import type { Answer } from '../answer.ts'
import { whichAgreement } from '../changes/subject.ts'
import { trailTo } from '../changes/trail.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { notice } from '../notice.ts'
import type { PageContext } from '../visit.ts'
import { decidedNotice } from './decided-notice.ts'
import { findingPart } from './finding-part.ts'
import { pastParts } from './past-part.ts'
import { breachesIn, readBoundaries, type BoundariesOnPage } from './read-boundaries.ts'
import { settledPart } from './settled-part.ts'
import { standingPart } from './standing-part.ts'
import { unansweredPart } from './unanswered-part.ts'

/** What the rules say of one agreement, what was decided of it, and what is to be done. */
export const boundariesPage = async (context: PageContext): Promise<Answer> => {
  const shown = await askedFor(context)
  if (shown === null) return null
  const { visit } = shown
  return layout(visit, {
    title: visit.texts.boundaries.title,
    trail: trailTo(shown),
    content: html`${await decidedNotice(shown)}
      <p class="which">${whichAgreement(shown)}</p>
      ${await standingPart(shown)} ${answersPart(shown)} ${pastParts(shown)}`,
  })
}

/** Of today, or of a day ahead on which other terms begin to apply. */
const askedFor = async (context: PageContext): Promise<BoundariesOnPage | null> => {
  const today = await readBoundaries(context)
  const { on } = context.visit.asked
  const isAhead = today?.ahead.some(({ validAt }) => validAt === on) === true
  return isAhead && typeof on === 'string' ? readBoundaries(context, on) : today
}

const answersPart = (shown: BoundariesOnPage): Html | null => {
  const { findings, visit } = shown
  const { boundaries: words } = visit.texts
  if (findings.answers.length === 0) return notice(words.over)
  const breaches = breachesIn(findings)
  const of = (state: FindingState) => breaches.filter((one) => one.state === state)
  return html`<div class="boundaries">
    ${openPart(shown, of('open'))}
    ${listed(shown, of('to-be-mended'), { heading: words.toBeMended, text: words.toBeMendedText })}
    ${listed(shown, of('exempted'), { heading: words.exempted })}
    ${listed(shown, of('judged'), { heading: words.judged })} ${unansweredPart(shown)}
    ${settledPart(shown, 'upheld')} ${settledPart(shown, 'not-relevant')}
  </div>`
}

const openPart = (shown: BoundariesOnPage, open: readonly BoundaryAnswer[]): Html => {
  const { boundaries: words } = shown.visit.texts
  return (
    listed(shown, open, { heading: words.open }) ??
    notice({ title: words.noneOpenTitle, text: words.noneOpen })
  )
}

interface Listed {
  readonly heading: (count: number) => string
  readonly text?: string
}

const listed = (
  shown: BoundariesOnPage,
  answers: readonly BoundaryAnswer[],
  { heading, text }: Listed,
): Html | null =>
  answers.length === 0
    ? null
    : html`<section class="findings">
        <h2>${heading(answers.length)}</h2>
        ${text !== undefined && html`<p>${text}</p>`}
        ${answers.map((answer) => findingPart(shown, answer))}
      </section>`
