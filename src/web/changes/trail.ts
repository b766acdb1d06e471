import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Subject } from './subject.ts'

/** The pages between the front page and a form. */
export const trailTo = ({
  visit,
  agreement,
}: Pick<Subject, 'visit' | 'agreement'>): readonly Link[] => [
  { href: addressOf('agreements', visit.language), words: visit.texts.pages.agreements },
  agreementLink({ visit, agreement }, agreement.terms.title),
]

export const agreementLink = (
  { visit, agreement: { agreementId } }: Pick<Subject, 'visit' | 'agreement'>,
  words: string,
): Link => ({ href: addressOf('agreement', visit.language, { agreementId }), words })
