import { municipalityName } from '#src/texts/municipalities.ts'
import type { InstitutionEntry } from './directory.ts'
import { selectField } from './fields.ts'
import { inOrder, municipalityOptions } from './filter-fields.ts'
import { attributes, html, type Html } from './html.ts'
import { layout } from './layout.ts'
import { failure, success } from './notice.ts'
import { addressOf, paths } from './paths.ts'
import type { PageContext, Visit } from './visit.ts'

/** Where a demo's visitor chooses who to be; `problem` says why the choice before did not do. */
export const rolePage = async (context: PageContext, problem: string | null): Promise<Html> => {
  const { visit, directory } = context
  const { language, texts } = visit
  const { role } = texts
  const institutions = (await directory.institutions()).filter(({ isClosed }) => !isClosed)
  const wasChosen = problem === null && visit.asked.chosen === 'yes'
  const content = html`${problem !== null && failure({ title: role.errorTitle, text: problem })}
    ${
      wasChosen &&
      success({
        title: role.chosen(visit.roleWords),
        link: { href: addressOf('model', language), words: role.next },
      })
    }
    <p class="lead">${role.intro}</p>
    <div class="roles">
      ${institutions.length === 0 ? html`<p>${role.noInstitutions}</p>` : choices(visit, institutions)}
      ${roleForm(visit, {
        role: 'analyst',
        title: role.analyst,
        help: role.analystHelp,
        field: null,
        button: role.chooseAnalyst,
      })}
    </div>`
  return layout(visit, { title: texts.pages.role, content })
}

/** An institution as it is written in the list to choose from. */
export const institutionWords = (visit: Visit, { name, municipalityCode }: InstitutionEntry) =>
  `${name}, ${municipalityName(visit.language, municipalityCode)}`

const choices = (visit: Visit, institutions: readonly InstitutionEntry[]): Html => {
  const { role } = visit.texts
  const codes = [...new Set(institutions.map(({ municipalityCode }) => municipalityCode))]
  return html`${roleForm(visit, {
    role: 'institution-leader',
    title: role.leader,
    help: role.leaderHelp,
    field: institutionField(visit, institutions),
    button: role.chooseLeader,
  })}
  ${roleForm(visit, {
    role: 'coordinator',
    title: role.coordinator,
    help: role.coordinatorHelp,
    field: selectField({
      name: 'municipality',
      label: visit.texts.filter.municipality,
      chosen: undefined,
      all: role.choose,
      options: municipalityOptions(visit.language, codes),
    }),
    button: role.chooseCoordinator,
  })}`
}

interface RoleForm {
  readonly role: string
  readonly title: string
  readonly help: string
  readonly field: Html | null
  readonly button: string
}

const roleForm = ({ language }: Visit, { role, title, help, field, button }: RoleForm): Html =>
  html`<form class="role" method="post" action="${paths.role[language]}">
    <h2>${title}</h2>
    <p>${help}</p>
    <input type="hidden" name="role" value="${role}" />
    ${field}
    <button class="button button-secondary" type="submit">${button}</button>
  </form>`

const institutionField = (visit: Visit, institutions: readonly InstitutionEntry[]): Html => {
  const { role, filter } = visit.texts
  const names = institutions
    .map((one) => institutionWords(visit, one))
    .toSorted((a, b) => inOrder(visit.language, a, b))
  return html`<div class="form-group">
    <label class="form-label" for="institution">${filter.institution}</label>
    <span class="form-hint" id="institution-hint">${role.leaderHint}</span>
    <input
      ${attributes({
        class: 'form-input',
        type: 'text',
        id: 'institution',
        name: 'institution',
        list: 'institutions',
        autocomplete: 'off',
        required: true,
        'aria-describedby': 'institution-hint',
      })}
    />
    <datalist id="institutions">
      ${names.map((name) => html`<option value="${name}"></option> `)}
    </datalist>
  </div>`
}
