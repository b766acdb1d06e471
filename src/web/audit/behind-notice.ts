import type { Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import type { Visit } from '../visit.ts'

/** Where much is worked out anew, the numbers are from before. */
export const behindNotice = ({ texts }: Visit, isBehind: boolean): Html | null =>
  isBehind ? notice({ title: texts.audit.behindTitle, text: texts.audit.behindText }) : null
