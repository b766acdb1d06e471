import type { Html } from './html.ts'
import { notice } from './notice.ts'
import type { Visit } from './visit.ts'

/** What nobody has registered yet, and what comes first, second and third. */
export const beginning = ({ texts: { beginning: words } }: Visit, title: string): Html =>
  notice({
    title,
    text: words.text,
    steps: words.steps,
    after: words.how,
    link: { href: '/docs', words: words.link },
  })
