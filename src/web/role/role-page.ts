import { municipalities } from '#src/texts/municipalities.ts'
import type { InstitutionEntry } from '../directory.ts'
import { postForm } from '../forms/post-form.ts'
import { errorMessage, selectField, type FieldError, type Option } from '../lists/fields.ts'
import { inOrder, municipalityOptions } from '../lists/filter-fields.ts'
import { institutionWords } from '../lists/named-institutions.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { failure, success } from '../notice.ts'
import { paths } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { nextStep } from './next-step.ts'

/** Why a choice did not do. */
export interface RoleProblem {
  /** The field to mend; null where it is none of them. */
  readonly field: 'institution' | 'municipality' | null
  readonly text: string
  /** What was written in the field. */
  readonly written?: string
  /** Some that it may mean. */
  readonly meant?: readonly InstitutionEntry[]
}

/** Where a visitor chooses who to be; `problem` says why the choice before did not do. */
export const rolePage = async (
  context: PageContext,
  problem: RoleProblem | null,
): Promise<Html> => {
  const { visit, directory } = context
  const { texts } = visit
  const { role } = texts
  const institutions = await directory.institutions()
  const begun = await directory.municipalityCodes()
  const wasChosen = problem === null && visit.asked.chosen === 'yes'
  const content = html`${problem !== null && summary(visit, problem)}
    ${
      wasChosen &&
      success({
        title: role.chosen(visit.roleWords),
        link: nextStep(visit),
      })
    }
    <p class="lead">${role.intro}</p>
    ${begun.length === 0 && html`<p>${role.noInstitutions}</p>`}
    <div class="roles">
      ${institutions?.every(({ isClosed }) => isClosed) !== true && leaderForm(visit, institutions, problem)}
      ${coordinatorForm(visit, begun, problem)}
      ${roleForm(visit, {
        role: 'analyst',
        title: role.analyst,
        help: role.analystHelp,
        field: null,
        button: role.chooseAnalyst,
      })}
      ${roleForm(visit, {
        role: 'administrator',
        title: role.administrator,
        help: role.administratorHelp,
        field: null,
        button: role.chooseAdministrator,
      })}
      ${roleForm(visit, {
        role: 'public',
        title: role.public,
        help: role.publicHelp,
        field: null,
        button: role.choosePublic,
      })}
    </div>`
  return layout(visit, { title: texts.pages.role, content })
}

const summary = ({ texts }: Visit, { field, text }: RoleProblem): Html =>
  field === null
    ? failure({ title: texts.role.errorTitle, text })
    : failure({ title: texts.role.errorTitle, link: { href: `#${field}`, words: text } })

const leaderForm = (
  visit: Visit,
  institutions: readonly InstitutionEntry[] | null,
  problem: RoleProblem | null,
): Html => {
  const { role } = visit.texts
  return roleForm(visit, {
    role: 'institution-leader',
    title: role.leader,
    help: role.leaderHelp,
    field: institutionField(visit, institutions, problem),
    button: role.chooseLeader,
  })
}

const coordinatorForm = (
  visit: Visit,
  begun: readonly string[],
  problem: RoleProblem | null,
): Html => {
  const { role, filter } = visit.texts
  return roleForm(visit, {
    role: 'coordinator',
    title: role.coordinator,
    help: role.coordinatorHelp,
    field: selectField({
      name: 'municipality',
      label: filter.municipality,
      chosen: undefined,
      all: role.choose,
      options: allMunicipalities(visit, begun),
      error: errorOf(visit, 'municipality', problem),
    }),
    button: role.chooseCoordinator,
  })
}

/** A coordinator begins where there is nothing yet, so that every municipality can be chosen. */
const allMunicipalities = (
  { language, texts }: Visit,
  begun: readonly string[],
): readonly Option[] | ReadonlyMap<string, readonly Option[]> => {
  const others = Object.keys(municipalities).filter((code) => !begun.includes(code))
  if (begun.length === 0) return municipalityOptions(language, others)
  return new Map([
    [texts.role.begunMunicipalities, municipalityOptions(language, begun)],
    [texts.role.otherMunicipalities, municipalityOptions(language, others)],
  ])
}

const errorOf = (
  { texts }: Visit,
  field: RoleProblem['field'],
  problem: RoleProblem | null,
): FieldError | null =>
  problem?.field === field ? { prefix: texts.role.error, text: problem.text } : null

interface RoleForm {
  readonly role: string
  readonly title: string
  readonly help: string
  readonly field: Html | null
  readonly button: string
}

const roleForm = (visit: Visit, { role, title, help, field, button }: RoleForm): Html =>
  postForm(
    visit,
    { class: 'role', action: paths.role[visit.language], autocomplete: 'off' },
    html`<h2>${title}</h2>
      <p>${help}</p>
      <input type="hidden" name="role" value="${role}" />
      ${field}
      <button class="button button-secondary" type="submit">${button}</button>`,
  )

const institutionField = (
  visit: Visit,
  institutions: readonly InstitutionEntry[] | null,
  problem: RoleProblem | null,
): Html => {
  const { role, filter } = visit.texts
  const error = errorOf(visit, 'institution', problem)
  const names = (institutions ?? problem?.meant ?? [])
    .filter(({ isClosed }) => !isClosed)
    .map((one) => institutionWords(visit, one))
    .toSorted((a, b) => inOrder(visit.language, a, b))
  return html`<div class="form-group${error !== null && ' form-error'}">
    <label class="form-label" for="institution">${filter.institution}</label>
    <span class="form-hint" id="institution-hint"
      >${institutions === null ? filter.choose.hint : role.leaderHint}</span
    >
    ${error !== null && errorMessage('institution', error)}
    <input
      ${attributes({
        class: 'form-input',
        type: 'text',
        id: 'institution',
        name: 'institution',
        list: 'institutions',
        value: error === null ? null : (problem?.written ?? null),
        autocomplete: 'off',
        required: true,
        'aria-invalid': error === null ? null : 'true',
        'aria-describedby':
          error === null ? 'institution-hint' : 'institution-hint institution-error',
      })}
    />
    <datalist id="institutions">
      ${names.map((name) => html`<option value="${name}"></option> `)}
    </datalist>
  </div>`
}
