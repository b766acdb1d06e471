import { z } from 'zod'
import type { Actor } from '#schemas/events/metadata.ts'
import { analyst } from '#src/identity/demo-role.ts'
import { administrator, everybody, type Visitor } from '#src/identity/visitor.ts'
import { municipalities } from '#src/texts/municipalities.ts'
import type { Answer } from '../answer.ts'
import { institutionsNamed, institutionWords } from '../lists/named-institutions.ts'
import type { InstitutionEntry } from '../directory.ts'
import { addressOf } from '../paths.ts'
import { rolePage, type RoleProblem } from './role-page.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'

/** What the form sent: a role, or why it is none. */
type Choice =
  | { readonly isChosen: true; readonly actor: Visitor }
  | { readonly isChosen: false; readonly problem: RoleProblem }

const Sent = z.discriminatedUnion('role', [
  z.object({ role: z.literal('institution-leader'), institution: z.string().max(500) }),
  z.object({ role: z.literal('coordinator'), municipality: z.string().max(10) }),
  z.object({ role: z.literal('analyst') }),
  z.object({ role: z.literal('administrator') }),
  z.object({ role: z.literal('public') }),
])

/** Remembers who the visitor chose to be, or says why the choice did not do. */
export const chooseRole = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const choice = await choiceFrom(context, typed)
  if (!choice.isChosen) return { status: 422, page: await rolePage(context, choice.problem) }
  const to = addressOf('role', context.visit.language, { chosen: 'yes' })
  return { to, actor: choice.actor }
}

const choiceFrom = async (context: PageContext, body: Typed): Promise<Choice> => {
  const { role: words } = context.visit.texts
  const sent = Sent.safeParse(body)
  if (!sent.success) return not({ field: null, text: words.noSuchRole })
  switch (sent.data.role) {
    case 'analyst':
      return { isChosen: true, actor: analyst }
    case 'administrator':
      return { isChosen: true, actor: administrator }
    case 'public':
      return { isChosen: true, actor: everybody }
    case 'coordinator':
      return coordinator(context, sent.data.municipality)
    case 'institution-leader':
      return leader(context, sent.data.institution)
  }
}

const not = (problem: RoleProblem): Choice => ({ isChosen: false, problem })

const coordinator = ({ visit }: PageContext, municipalityCode: string): Choice =>
  Object.hasOwn(municipalities, municipalityCode)
    ? { isChosen: true, actor: { role: 'coordinator', municipalityCode, personId: null } }
    : not({ field: 'municipality', text: visit.texts.role.noSuchMunicipality })

const leader = async (context: PageContext, written: string): Promise<Choice> => {
  const { role: words } = context.visit.texts
  if (written.trim() === '') return not({ field: 'institution', text: words.noInstitution })
  const meant = (await named(context, written)).filter(({ isClosed }) => !isClosed)
  const [institution, ...more] = meant
  if (institution === undefined) {
    return not({ field: 'institution', text: words.noSuchInstitution, written })
  }
  if (more.length > 0) {
    return not({ field: 'institution', text: words.severalInstitutions, written, meant })
  }
  const actor: Actor = {
    role: 'institution-leader',
    institutionId: institution.id,
    personId: null,
  }
  return { isChosen: true, actor }
}

/** Of a list the one that is written as it is there, or those that contain that; else by its words. */
const named = async (
  context: PageContext,
  written: string,
): Promise<readonly InstitutionEntry[]> => {
  const listed = await context.directory.institutions()
  if (listed === null) return (await institutionsNamed(context, written, undefined)).entries
  const { visit } = context
  const wanted = folded(written)
  const open = listed.filter(({ isClosed }) => !isClosed)
  const exact = open.find((one) => folded(institutionWords(visit, one)) === wanted)
  if (exact !== undefined) return [exact]
  return open.filter((one) => folded(institutionWords(visit, one)).includes(wanted))
}

const folded = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('da')
