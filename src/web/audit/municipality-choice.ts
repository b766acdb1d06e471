import type { Html } from '../html/html.ts'
import { filterForm } from '../lists/fields.ts'
import { municipalityField } from '../lists/filter-fields.ts'
import type { PageName } from '../paths.ts'
import type { PageContext } from '../visit.ts'

/** For who looks at every municipality; others have but their own. */
export const municipalityChoice = async (
  context: PageContext,
  page: PageName,
  municipalityCode: string | undefined,
): Promise<Html | null> => {
  const { visit } = context
  if (visit.actor.role !== 'analyst') return null
  const { overview: words } = visit.texts.audit
  return filterForm(visit, {
    page,
    fields: [await municipalityField(context, municipalityCode)],
    kept: {},
    by: words.by,
    button: words.choose,
    isOpen: municipalityCode === undefined,
  })
}
