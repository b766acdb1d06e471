import { mayAtAll } from '#src/identity/permissions.ts'
import type { Html } from './html/html.ts'
import type { Link } from './layout.ts'
import { notice } from './notice.ts'
import { addressOf } from './paths.ts'
import type { PageContext, Visit } from './visit.ts'

/** What nobody has registered yet, what comes first, second and third, and the visitor's own step. */
export const beginning = async (context: PageContext, title: string): Promise<Html> => {
  const { beginning: words } = context.visit.texts
  return notice({ title, text: words.text, steps: words.steps, ...(await nextStep(context)) })
}

interface NextStep {
  readonly after?: string
  readonly link?: Link
}

/** The step that is missing, for who may take it; others choose the role that may. */
const nextStep = async ({ visit, queries, directory }: PageContext): Promise<NextStep> => {
  const { language, texts, actor } = visit
  const { beginning: words } = texts
  const { role } = actor
  if (await directory.isEmpty()) {
    const href = addressOf('registerInstitution', language)
    if (role === 'coordinator') return { link: { href, words: words.institution } }
    return chooseRole(visit, words.coordinatorBegins)
  }
  const networks = await queries.networks({}, { limit: 1, after: null })
  if (networks.total === 0 && mayAtAll(actor, 'register-network')) {
    return { link: { href: addressOf('registerNetwork', language), words: words.network } }
  }
  return role === 'institution-leader'
    ? { link: { href: addressOf('begin', language), words: words.agreement } }
    : chooseRole(visit, words.leaderGoesOn)
}

const chooseRole = ({ language, texts, isDemoSignIn }: Visit, after: string): NextStep =>
  isDemoSignIn
    ? { after, link: { href: addressOf('role', language), words: texts.beginning.chooseRole } }
    : {}
