import {
  permissions,
  type ActionName,
  type Constraint,
  type Role,
} from '#src/identity/permissions.ts'

/** The page on who may do what, from the table that every check asks. */
export const permissionsTable = (): string => {
  const roles = Object.keys(roleWords) as Role[]
  const head = ['', ...roles.map((role) => roleWords[role])]
  const rows = Object.entries(permissions).map(([name, byRole]) => [
    actionWords[name as ActionName],
    ...roles.map((role) => {
      const constraint = (byRole as Partial<Record<Role, Constraint>>)[role]
      return constraint === undefined ? '–' : constraintWords[constraint]
    }),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `# Who may do what

Made from \`src/identity/permissions.ts\`, which every check asks. What has no word here nobody of the role
may do. Everybody reads the model, what was agreed, institutions, networks, rulebooks and legal bases.
Whose institution has closed, and another took over, has its agreements from that day.

${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}
`
}

const roleWords: Record<Role, string> = {
  'institution-leader': 'Leader of an institution',
  coordinator: 'Coordinator of a municipality',
  analyst: 'Analyst',
}

const constraintWords: Record<Constraint, string> = {
  everywhere: 'everywhere',
  'own-institution': 'of the own institution',
  'own-municipality': 'in the own municipality',
  'own-municipality-alone': 'in the own municipality, and staying there',
}

const actionWords: Record<ActionName, string> = {
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
}
