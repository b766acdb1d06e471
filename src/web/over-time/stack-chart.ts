import type { ModelOverTime } from '#schemas/views/model-over-time.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { cellWords } from '../movements/cell-words.ts'
import type { Visit } from '../visit.ts'
import { layerFill, stackPicture, stripes } from './stack-picture.ts'
import { stackedCells, type DayCounts } from './stacked-cells.ts'

/** The cells on top of each other, drawn once for a desk and once for a telephone. */
export const stackChart = (visit: Visit, { steps, step }: ModelOverTime): Html => {
  const said = {
    steps,
    step,
    title: visit.texts.overTime.chartTitle,
    description: description(visit, steps),
  }
  return html`<figure class="over-time">
    <div class="over-time-wide">
      ${stackPicture(visit, { ...said, name: 'over-time-wide', width: 760, height: 340 })}
    </div>
    <div class="over-time-narrow">
      ${stackPicture(visit, { ...said, name: 'over-time-narrow', width: 340, height: 280 })}
    </div>
    ${legend(visit, steps)}
  </figure>`
}

/** The first date, the last, and that with most between them. */
export const description = ({ language, texts }: Visit, steps: readonly DayCounts[]): string => {
  const { overTime: words } = texts
  const most = steps.toSorted((a, b) => b.total - a.total)[0]
  const told = new Set([steps[0], most, steps.at(-1)])
  const points = steps
    .filter((step) => told.has(step))
    .map(({ validAt, total, formalCoProduction, informalCoProduction }) =>
      words.chartPoint(
        formatDate(language, validAt),
        total,
        formalCoProduction + informalCoProduction,
      ),
    )
  return words.chartText(points.join(' '))
}

/** From above, as the layers lie. */
const legend = (visit: Visit, steps: readonly DayCounts[]): Html =>
  html`<figcaption>
    <ul class="over-time-legend">
      ${stackedCells
        .filter(({ name }) => steps.some((step) => step[name] > 0))
        .toReversed()
        .map(({ name, cell }) => {
          const own = `over-time-key-${name}`
          return html`<li>
            <svg viewBox="0 0 32 20" aria-hidden="true">
              <defs>${stripes(own)}</defs>
              <path ${layerFill(own, cell)} d="M1,1H31V19H1Z"></path>
            </svg>
            ${cellWords(visit, cell)}
          </li> `
        })}
    </ul>
  </figcaption>`
