import { z } from 'zod'
import type { Actor } from '#schemas/events/metadata.ts'
import { analyst } from '#src/identity/demo-role.ts'
import type { InstitutionEntry } from './directory.ts'
import { institutionWords } from './role-page.ts'
import type { PageContext } from './visit.ts'

/** What the form sent: a role, or why it is none. */
export type Choice =
  | { readonly isChosen: true; readonly actor: Actor }
  | { readonly isChosen: false; readonly problem: string }

const Sent = z.discriminatedUnion('role', [
  z.object({ role: z.literal('institution-leader'), institution: z.string().max(500) }),
  z.object({ role: z.literal('coordinator'), municipality: z.string().max(10) }),
  z.object({ role: z.literal('analyst') }),
])

export const chooseRole = async (context: PageContext, body: unknown): Promise<Choice> => {
  const { role: words } = context.visit.texts
  const sent = Sent.safeParse(body)
  if (!sent.success) return { isChosen: false, problem: words.noSuchInstitution }
  switch (sent.data.role) {
    case 'analyst':
      return { isChosen: true, actor: analyst }
    case 'coordinator':
      return coordinator(context, sent.data.municipality)
    case 'institution-leader':
      return leader(context, sent.data.institution)
  }
}

const coordinator = async (
  { visit, directory }: PageContext,
  municipalityCode: string,
): Promise<Choice> =>
  (await directory.municipalityCodes()).includes(municipalityCode)
    ? { isChosen: true, actor: { role: 'coordinator', municipalityCode, personId: null } }
    : { isChosen: false, problem: visit.texts.role.noSuchMunicipality }

const leader = async (context: PageContext, written: string): Promise<Choice> => {
  const open = (await context.directory.institutions()).filter(({ isClosed }) => !isClosed)
  const institution = named(context, open, written)
  return institution === null
    ? { isChosen: false, problem: context.visit.texts.role.noSuchInstitution }
    : {
        isChosen: true,
        actor: { role: 'institution-leader', institutionId: institution.id, personId: null },
      }
}

/** The one that is written as in the list, or the only one whose name begins or contains that. */
const named = (
  { visit }: PageContext,
  institutions: readonly InstitutionEntry[],
  written: string,
): InstitutionEntry | null => {
  const wanted = folded(written)
  if (wanted === '') return null
  const exact = institutions.find((one) => folded(institutionWords(visit, one)) === wanted)
  if (exact !== undefined) return exact
  const similar = institutions.filter((one) =>
    folded(institutionWords(visit, one)).includes(wanted),
  )
  return similar.length === 1 ? (similar[0] ?? null) : null
}

const folded = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('da')
