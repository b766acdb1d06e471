import {
  permissions,
  type ActionName,
  type Constraint,
  type Role,
} from '#src/identity/permissions.ts'
import { formPermissions, pagePermissions } from '#src/web/page-permissions.ts'
import { paths, type PageName } from '#src/web/paths.ts'
import type { OpenRoute } from './open-routes.ts'

/** The page on who may do what, from the table that every check asks. */
export const permissionsTable = (routes: readonly OpenRoute[]): string => {
  const roles = Object.keys(roleWords) as Role[]
  const head = ['', ...roles.map((role) => roleWords[role])]
  const rows = Object.entries(permissions).map(([name, byRole]) => [
    actionWords[name as ActionName],
    ...roles.map((role) => {
      const constraint = (byRole as Partial<Record<Role, Constraint>>)[role]
      return constraint === undefined ? '–' : constraintWords[constraint]
    }),
  ])
  return `# Who may do what

Made from \`src/identity/permissions.ts\`, which every check asks. What has no word here nobody of the role
may do. Every route of the API and every page names one of these lines (below), and a test asks for each of them
in every role, about what is its own, its neighbour's, shared and of another municipality.
Whose institution has closed, and another took over, has its agreements from that day.

${table(head, rows)}

## Where it is done

${table(
  ['', 'API', 'Pages'],
  Object.keys(permissions).map((name) => whereRow(name as ActionName, routes)),
)}
`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const whereRow = (name: ActionName, routes: readonly OpenRoute[]): readonly string[] => {
  const api = routes.filter(({ permission }) => permission === name)
  const pages = Object.entries(paths).filter(([page]) =>
    [pagePermissions, formPermissions].some((by) => by[page as PageName] === name),
  )
  return [
    actionWords[name],
    api.map(({ method, url }) => `\`${method} ${url}\``).join('<br>'),
    pages.map(([, { da }]) => `\`${da}\``).join('<br>'),
  ]
}

const roleWords: Record<Role, string> = {
  'institution-leader': 'Leader of an institution',
  coordinator: 'Coordinator of a municipality',
  analyst: 'Analyst',
  administrator: 'Administrator',
  public: 'Everybody, signed in or not',
}

const constraintWords: Record<Constraint, string> = {
  everywhere: 'everywhere',
  'in-force': 'what is in force',
  'own-institution': 'of the own institution',
  'own-municipality': 'in the own municipality',
  'own-municipality-alone': 'in the own municipality, and staying there',
}

const actionWords: Record<ActionName, string> = {
  'see-model': 'See the model',
  'see-development': 'See the model over time, movements, durations and funding',
  'see-agreements': 'See what was agreed',
  'see-history': 'See what happened to it, and its versions',
  'see-parties': 'See institutions, associations and networks',
  'see-rules': 'See rulebooks and legal bases, and ask what volunteers may do',
  'see-own-agreements': 'See the agreements of the own institution, with what is due',
  'propose-agreement': 'Propose an agreement, or register one',
  'act-on-agreement': 'Agree, revise, confirm and end an agreement',
  'register-institution': 'Register an institution',
  'update-institution': 'Update an institution',
  'close-institution': 'Close an institution',
  'renew-calendar': 'Give the calendar a new address',
  'register-network': 'Register an association or a network',
  'update-network': 'Update one (a leader: with an agreement in force with it)',
  'close-network': 'Close one',
  'change-rulebook': 'Change the rulebook of a municipality',
  'keep-legal-bases': 'Add and mend legal bases',
  'decide-on-boundaries': 'Review findings, exempt from rules',
  'see-proposal': 'See a proposal that was never agreed',
  'see-findings': 'See findings and the calendar',
  'see-persons': 'See who contacts and signatories are',
  'record-person': 'Record a person of the own institution, and mend it',
  'forget-person': 'Have a person forgotten for good',
  'see-access-log': 'See who signed in, was refused, and took lists away',
  'follow-calendar': 'Follow the calendar of an institution at its secret address',
  'sign-in': 'Sign in and out',
  'choose-role': 'Choose another role: in a demo of all, else of those that the sign-in gives',
  'see-health': 'See whether the program is well, and its figures',
}
