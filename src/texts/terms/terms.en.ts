import type { TermCatalogue } from './term-path.ts'

export const termsInEnglish: TermCatalogue = {
  title: {
    label: 'Title',
    ask: 'What is the agreement called?',
    hint: 'Say what it is about, for example “Visiting friends at the care home”.',
  },
  purpose: {
    label: 'Purpose',
    ask: 'What should the collaboration lead to?',
    hint: 'Say what you want to achieve together, and for whom.',
  },

  'parties.*.role': { label: 'Role in the collaboration', ask: 'What is the role of the party?' },
  'parties.*.name': { label: 'Name of the organisation', ask: 'What is the organisation called?' },
  'parties.*.institutionId': {
    label: 'Institution',
    ask: 'Which institution?',
    hint: 'Begin to write the name, and choose it from the list.',
  },
  'parties.*.networkId': {
    label: 'Association or network',
    ask: 'Which association or network?',
    hint: 'Begin to write the name, and choose it from the list.',
  },

  'parties.*.tasks.*.title': {
    label: 'Task',
    ask: 'What is the task called?',
    hint: 'For example “Reading aloud on Thursdays”.',
  },
  'parties.*.tasks.*.description': {
    label: 'Description of the task',
    ask: 'What is the task about?',
    hint: 'The clearer it is described, the easier it is to see who does what.',
  },
  'parties.*.tasks.*.performedBy': { label: 'Who does it', ask: 'Who carries out the task?' },
  'parties.*.tasks.*.responsible': {
    label: 'Who is responsible',
    ask: 'Who is responsible for the task?',
    hint: 'Responsibility laid down in law stays with the staff.',
  },
  'parties.*.tasks.*.legalBasisId': {
    label: 'Legal basis',
    ask: 'Is the task laid down in a law?',
    hint: 'The municipality has a duty to provide some tasks, such as personal care. Choose the law if you know it.',
  },
  'parties.*.tasks.*.exceptionBasisId': {
    label: 'Exception in the law',
    ask: 'Does a law allow others than the staff to carry out the task?',
    hint: 'Only used where the municipality otherwise has a duty to carry it out itself.',
  },
  'parties.*.tasks.*.requiresNeedsAssessment': {
    label: 'Requires a needs assessment',
    ask: 'Must the citizen’s needs be assessed before the task can be carried out?',
  },
  'parties.*.tasks.*.requiresRecordKeeping': {
    label: 'Requires record-keeping',
    ask: 'Must the task be recorded, for example in a case file?',
  },
  'parties.*.tasks.*.requiresMinutesAboutCitizens': {
    label: 'Requires minutes about the citizens',
    ask: 'Must minutes or reports about the citizens be written?',
  },
  'parties.*.tasks.*.isTreatment': {
    label: 'Is treatment',
    ask: 'Is the task part of a treatment?',
  },
  'parties.*.tasks.*.frequency': {
    label: 'How often',
    ask: 'How often is the task carried out?',
    hint: 'For example “every Thursday”.',
  },
  'parties.*.tasks.*.place': { label: 'Where', ask: 'Where is the task carried out?' },
  'parties.*.contacts.*.role': {
    label: 'Contact',
    ask: 'Which role can be contacted?',
    hint: 'Write the role, for example “the chair”. Names and phone numbers do not belong here.',
  },
  'parties.*.contacts.*.personId': { label: 'Contact person' },

  'classification.formality.formalAgreement': {
    label: 'Collaboration agreement or other formal agreement with the municipality',
    ask: 'Is there a collaboration agreement or another formal agreement with the municipality?',
    hint: 'An oral understanding alone is not a formal agreement.',
  },
  'classification.formality.fixedRelation': {
    label: 'More fixed relation to the municipality',
    ask: 'Do the volunteers stand in a more fixed relation to the municipality?',
    hint: 'For example citizens who are trained as instructors of a course.',
  },
  'classification.formality.chosen': {
    label: 'Chosen: formal or informal',
    ask: 'Is the collaboration formal or informal?',
    hint: 'Choose yourself only if the answers above do not settle it, or do not fit.',
  },
  'classification.formality.reason': {
    label: 'Reason for formal or informal',
    ask: 'Why does it fit best?',
  },
  'classification.production.fixedTasks': {
    label: 'Fixed, continuous tasks',
    ask: 'Are these fixed, continuous tasks that are already known and solved by routine?',
    hint: 'For example regular activities, board work, bookkeeping, users’ and relatives’ councils or work days for parents.',
  },
  'classification.production.changesWaysOfWorking': {
    label: 'Changes existing ways of working together',
    ask: 'Does the collaboration change existing ways of working together?',
  },
  'classification.production.movesRoles': {
    label: 'Moves roles and responsibility',
    ask: 'Does the collaboration move the roles and the responsibility that the different actors have?',
  },
  'classification.production.chosen': {
    label: 'Chosen: own-production or co-production',
    ask: 'Is the yield own-production, or is the focus on co-production?',
    hint: 'Choose yourself only if the answers above do not settle it, or do not fit.',
  },
  'classification.production.reason': {
    label: 'Reason for own-production or co-production',
    ask: 'Why does it fit best?',
  },

  'period.from': {
    label: 'Applies from',
    ask: 'When does the collaboration begin?',
    hint: 'If you do not know the day, write the month or the year.',
  },
  'period.until': {
    label: 'Applies until',
    ask: 'Which day is the last?',
    hint: 'The day is included. Leave it empty if there is no end date.',
  },
  'period.notice.length': {
    label: 'Notice of termination',
    ask: 'How long is the notice of termination?',
    hint: 'Write the number, for example 3.',
  },
  'period.notice.unit': {
    label: 'Unit of the notice',
    ask: 'Days, weeks, months or years?',
  },
  'period.notice.note': {
    label: 'About termination',
    ask: 'Is there more to know about termination?',
    hint: 'For example “to the end of a month”.',
  },
  'period.renewal.kind': {
    label: 'When the period runs out',
    ask: 'What happens when the period runs out?',
  },
  'period.renewal.by': {
    label: 'Renew or renegotiate by',
    ask: 'By when must the agreement be renewed or renegotiated?',
  },
  'period.renewal.note': { label: 'About renewal', ask: 'Is there more to know about renewal?' },
  'period.changeRule': {
    label: 'Changes along the way',
    ask: 'How can the agreement be changed along the way?',
  },

  'targetGroup.description': { label: 'Target group', ask: 'Whom is the collaboration for?' },
  'targetGroup.specialNeeds': {
    label: 'For people with special needs',
    ask: 'Is it for people with special needs?',
  },
  'targetGroup.over60': { label: 'For citizens over 60', ask: 'Is it for citizens over 60?' },
  'targetGroup.socialAim': { label: 'Has a social aim', ask: 'Does it have a social aim?' },
  'beneficiaries.citizens': {
    label: 'Benefits the citizens',
    ask: 'Does it benefit citizens outside the volunteers’ own circle?',
  },
  'beneficiaries.ownFamilyOrMembers': {
    label: 'Benefits the volunteers’ own family or members',
    ask: 'Does it benefit the volunteers’ own family or members?',
  },
  places: {
    label: 'Places',
    ask: 'Where does it take place?',
    hint: 'Towns, districts or villages. Write one place on each line.',
  },
  themes: { label: 'Themes', ask: 'Which themes is it about?' },
  kleCode: {
    label: 'KLE number',
    ask: 'Which KLE number does the case have?',
    hint: 'For example 27.36.00 or 27.36.00 G01. Leave it empty if you do not know it.',
  },
  caseNumber: {
    label: 'Case number',
    ask: 'Which case number does the agreement have?',
    hint: 'Leave it empty if there is no case.',
  },
  'politicalDecision.body': {
    label: 'Political decision',
    ask: 'Who made the political decision?',
    hint: 'For example the city council or a committee.',
  },
  'politicalDecision.on': { label: 'Decided', ask: 'When was it decided?' },

  'boundaries.supplementsPublicEffort': {
    label: 'Supplements the public effort',
    ask: 'Is the voluntary effort a supplement that does not replace the public effort?',
  },
  'boundaries.replacesPositions': {
    label: 'Takes the place of ordinary jobs',
    ask: 'Do the volunteers take the place of ordinary jobs?',
  },
  'boundaries.partOfSavings': {
    label: 'Part of savings',
    ask: 'Is the collaboration part of savings?',
  },
  'boundaries.rightToRefuseTask': {
    label: 'Volunteers may refuse a task',
    ask: 'May volunteers refuse a task?',
  },
  'boundaries.volunteersChooseTasks': {
    label: 'The volunteers choose their own tasks',
    ask: 'Do the volunteers choose and prioritise their tasks themselves?',
  },
  'boundaries.rightToRefuseVolunteer': {
    label: 'The institution may refuse a volunteer',
    ask: 'May the institution refuse a volunteer?',
  },
  'boundaries.coercion': {
    label: 'Physical, legal or economic coercion',
    ask: 'Are any of the volunteers under physical, legal or economic coercion?',
    hint: 'For example if they lose a benefit when they say no.',
  },
  'boundaries.duties.work': {
    label: 'Duty to work',
    ask: 'Do the volunteers have a duty to work, as employees have?',
  },
  'boundaries.duties.obedience': {
    label: 'Duty to obey',
    ask: 'Do the volunteers have a duty to obey, as employees have?',
  },
  'boundaries.duties.loyalty': {
    label: 'Duty of loyalty',
    ask: 'Do the volunteers have a duty to be loyal, as employees have?',
  },
  'boundaries.duties.confidentiality': {
    label: 'Duty of confidentiality as employees',
    ask: 'Do the volunteers have a duty of confidentiality, as employees have?',
  },
  'boundaries.duties.minutes': {
    label: 'Duty to write minutes about the citizens',
    ask: 'Do the volunteers have a duty to write minutes or reports about the citizens?',
  },
  'boundaries.confidentiality.required': {
    label: 'Confidentiality required',
    ask: 'Does the collaboration require confidentiality of the volunteers?',
  },
  'boundaries.confidentiality.through': {
    label: 'Confidentiality agreed through',
    ask: 'How is the confidentiality agreed?',
    hint: 'For example in a partnership contract with the association.',
  },
  'boundaries.clauses.professionalRespect': {
    label: 'Volunteers respect the staff’s professional competence',
    ask: 'Does the agreement say that the volunteers respect the staff’s professional competence?',
  },
  'boundaries.clauses.ownContribution': {
    label: 'Staff recognise the volunteers’ own contribution',
    ask: 'Does the agreement say that the staff recognise that volunteers can give what employees cannot?',
  },
  'boundaries.networkHelpsWith.communication': {
    label: 'The network helps with communication',
    ask: 'Does the association or network contribute to communication at the institution?',
  },
  'boundaries.networkHelpsWith.recruitment': {
    label: 'The network helps to find volunteers',
    ask: 'Does the association or network help to find volunteers?',
  },
  'boundaries.networkHelpsWith.planning': {
    label: 'The network helps with planning',
    ask: 'Does the association or network help to plan the effort in practice?',
  },
  'boundaries.fitsInstitution.fits': {
    label: 'Fits the institution’s conditions',
    ask: 'Does the agreement fit the institution’s conditions?',
  },
  'boundaries.fitsInstitution.conditions': {
    label: 'The institution’s conditions',
    ask: 'Which conditions at the institution must be considered?',
  },
  'boundaries.safeAndDignified.volunteers': {
    label: 'Safe and dignified for the volunteers',
    ask: 'Is it safe and dignified for the volunteers?',
  },
  'boundaries.safeAndDignified.staff': {
    label: 'Safe and dignified for the staff',
    ask: 'Is it safe and dignified for the staff?',
  },
  'boundaries.exclusions': {
    label: 'The volunteers stay out of',
    ask: 'What do the volunteers stay out of?',
    hint: 'For example politics, religion, gifts, money, medicine and keys. Write one thing on each line.',
  },

  'volunteering.unpaid': { label: 'Unpaid', ask: 'Is the voluntary effort unpaid?' },
  'volunteering.expensesCovered': {
    label: 'Expenses are covered',
    ask: 'Are the volunteers’ expenses covered?',
    hint: 'For example driving and materials.',
  },
  'volunteering.recognition.given': {
    label: 'Recognition in other ways than pay',
    ask: 'Are the volunteers recognised in other ways than by pay?',
  },
  'volunteering.recognition.forms': {
    label: 'How the volunteers are recognised',
    ask: 'How are the volunteers recognised?',
    hint: 'For example a yearly party or a course. Write one thing on each line.',
  },
  'volunteering.trainingOffered': {
    label: 'Courses for the volunteers',
    ask: 'Are the volunteers offered courses?',
  },

  'funding.*.source': {
    label: 'Funding from',
    ask: 'Where does the money come from?',
    hint: 'The name of the fund or the paragraph, for example “§ 18” or “Landsbypuljen”.',
  },
  'funding.*.amountDkk': {
    label: 'Amount',
    ask: 'How many kroner?',
    hint: 'Whole Danish kroner. Leave it empty if the amount is not known.',
  },
  'funding.*.per': { label: 'The amount is', ask: 'How often is the amount given?' },
  'funding.*.from': { label: 'Funding begins', ask: 'From when is the funding given?' },
  'funding.*.until': { label: 'Funding ends', ask: 'Until when is the funding given?' },
  'funding.*.round': {
    label: 'Application round',
    ask: 'Which application round?',
    hint: 'For example “spring 2026”.',
  },
  'funding.*.conditions': {
    label: 'Conditions of the money',
    ask: 'Which conditions come with the money?',
  },
  'funding.*.conditionsSteerCharacter': {
    label: 'The conditions steer the association’s own character',
    ask: 'Do the conditions steer what the association is or what it stands for?',
  },
  accounts: { label: 'Accounts', ask: 'How are the accounts presented and audited?' },
  'inKind.premises': { label: 'Premises', ask: 'Which premises are made available?' },
  'inKind.equipment': { label: 'Equipment', ask: 'Which equipment is made available?' },
  'inKind.staffTime': { label: 'Staff time', ask: 'How much time do the staff spend?' },
  'insurance.insurer': {
    label: 'Insurance',
    ask: 'Who insures the volunteers?',
    hint: 'For example the municipality or the association’s insurance company.',
  },
  'insurance.basis': {
    label: 'The insurance rests on',
    ask: 'What does the insurance rest on?',
    hint: 'For example a law or a policy.',
  },
  'insurance.validUntil': { label: 'Insured until', ask: 'When does the insurance run out?' },
  'childrensCertificates.needed': {
    label: 'Children’s certificates needed',
    ask: 'Must children’s certificates be obtained?',
  },
  'childrensCertificates.declaredOn': {
    label: 'Children’s certificates declared obtained',
    ask: 'When did the association declare that the certificates are obtained?',
  },
  'childrensCertificates.validUntil': {
    label: 'The declaration on children’s certificates holds until',
    ask: 'How long does the declaration hold?',
  },

  'governance.steeringGroup': {
    label: 'Steering group',
    ask: 'Is there a steering group, and who sits in it?',
    hint: 'Write roles, not names.',
  },
  'governance.meetings': { label: 'Meetings', ask: 'How often do the parties meet?' },
  disputes: { label: 'Disagreement', ask: 'How is disagreement settled?' },
  atTheEnd: {
    label: 'When the collaboration ends',
    ask: 'What happens when the collaboration ends?',
    hint: 'For example to keys, money and things.',
  },
  evaluation: { label: 'Evaluation', ask: 'How do you look back on the collaboration?' },
  reviewBy: {
    label: 'Reviewed no later than',
    ask: 'When must the agreement be reviewed at the latest?',
  },
  'volume.volunteers': { label: 'Number of volunteers', ask: 'How many volunteers take part?' },
  'volume.hoursPerYear': {
    label: 'Volunteer hours a year',
    ask: 'How many hours a year do the volunteers give?',
    hint: 'An estimate will do.',
  },
  'volume.citizensReached': {
    label: 'Citizens reached',
    ask: 'How many citizens does it reach?',
  },
  'annexes.*.title': { label: 'Annex', ask: 'What is the annex called?' },
  'annexes.*.reference': {
    label: 'Where the annex is',
    ask: 'Where is the annex to be found?',
    hint: 'For example in which case or on which website.',
  },
  parentAgreementId: {
    label: 'Belongs under the agreement',
    ask: 'Does the agreement belong under another agreement?',
    hint: 'For example a framework agreement.',
  },
  supersedesAgreementId: {
    label: 'Supersedes the agreement',
    ask: 'Does the agreement supersede an earlier agreement?',
  },
}
