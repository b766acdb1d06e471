import type { z } from 'zod'
import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'

/** How the one is called who speaks and consents for an institution. */
export const leaderTitles: Readonly<Record<InstitutionKind, string>> = {
  'care-home': 'Plejecenterleder',
  'day-care': 'Daginstitutionsleder',
  school: 'Skoleleder',
  library: 'Biblioteksleder',
  health: 'Leder',
  culture: 'Leder',
  administration: 'Afdelingsleder',
  other: 'Leder',
}

/** And for a network. */
export const spokesRoles: Readonly<Record<z.infer<typeof NetworkKind>, string>> = {
  association: 'Formand',
  network: 'Tovholder',
  'citizen-group': 'Kontaktperson',
  council: 'Rådets formand',
  company: 'Direktør',
}
