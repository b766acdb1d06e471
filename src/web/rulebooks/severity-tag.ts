import type { Severity } from '#schemas/boundaries/rule.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

/** How serious a breach is, in words and colour: "Skal rettes". */
export const severityTag = ({ language }: Pick<Visit, 'language'>, severity: Severity): Html =>
  html`<span class="severity severity-${severity}"
    >${boundaryWords(language).severity[severity]}</span
  >`
