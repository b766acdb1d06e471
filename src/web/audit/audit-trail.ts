import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** The queue, for the way back. */
export const auditTrail = (
  { language, texts }: Visit,
  municipalityCode?: string,
): readonly Link[] => [
  { href: addressOf('audit', language, { municipalityCode }), words: texts.pages.audit },
]
