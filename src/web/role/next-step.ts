import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** Leaders, coordinators and administrators have a page to begin with; others begin with the model. */
export const nextStep = ({ actor, language, texts: { role } }: Visit): Link => {
  switch (actor.role) {
    case 'institution-leader':
      return { href: addressOf('mine', language), words: role.nextMine }
    case 'coordinator':
      return { href: addressOf('audit', language), words: role.nextAudit }
    case 'administrator':
      return { href: addressOf('accessLog', language), words: role.nextAccessLog }
    case 'analyst':
    case 'public':
      return { href: addressOf('model', language), words: role.next }
  }
}
