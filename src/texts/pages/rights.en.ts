import type { rightsInDanish } from './rights.da.ts'

export const rightsInEnglish: Readonly<Record<keyof typeof rightsInDanish, string>> = {
  otherwise:
    'This is for leaders of institutions, volunteer coordinators and analysts. The model, agreements in force, institutions, associations and networks can be seen by all.',
  'see-own-agreements':
    'The page shows the agreements of one institution, and what should happen with them. It is for the leader of the institution. All agreements of the register are under “Agreements”.',
  'propose-agreement':
    'Agreements are registered by the leader of the institution that is party to them. Choose the role of leader of the institution.',
  'act-on-agreement':
    'An agreement is changed by the leader of an institution that is party to it.',
  'register-institution':
    'Institutions are registered by the municipality’s volunteer coordinator.',
  'update-institution':
    'An institution’s details are changed by its own leader or by the municipality’s volunteer coordinator.',
  'close-institution': 'An institution is closed by the municipality’s volunteer coordinator.',
  'renew-calendar':
    'The calendar of an institution is given a new address by the institution’s leader. The calendar itself you can see.',
  'register-network':
    'Associations and networks are registered by the leader of an institution or by a volunteer coordinator.',
  'update-network':
    'The details are changed by leaders who have an agreement in force with it, and by volunteer coordinators in its municipalities.',
  'close-network':
    'An association or network is closed by volunteer coordinators in its municipalities.',
  'see-persons':
    'Who contacts and signatories are is seen by the leader of the institution that registered them, and by the municipality’s volunteer coordinator.',
  'record-person':
    'Persons are registered and corrected by the leader of the institution that names them in its agreements.',
  'forget-person': 'A person is forgotten by the municipality’s volunteer coordinator.',
  'change-rulebook': 'Rules are changed by the municipality’s volunteer coordinator.',
  'keep-legal-bases':
    'Legal bases are added and corrected by the volunteer coordinator of a municipality.',
  'see-access-log': 'The access log is for the administrator, who runs the register.',
  'decide-on-boundaries':
    'Roles and boundaries are decided on by the municipality’s volunteer coordinator: one agreement at a time, or good advice in many at once.',
}
