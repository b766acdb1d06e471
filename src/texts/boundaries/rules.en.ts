import type { RuleCatalogue, WhyWords } from './rule-catalogue.ts'

const staffDoIt = 'Staff carry out the task.'

/** What the list of legal bases says, for both rules that rest on it. */
const legalBasis = {
  'basis-unanswered': 'It is not stated whether a law asks for the task.',
  'basis-unverified':
    'The legal basis has not been looked up, so nobody knows yet whether the municipality is obliged to provide the task.',
  'basis-not-in-force': 'The chosen legal basis does not apply on that day.',
  'exception-unverified':
    'The municipality is obliged to provide the task, and the chosen exception has not been looked up.',
  excepted: 'The law allows others than staff to carry out the task.',
  'no-duty': 'No law obliges the municipality to provide the task.',
} as const satisfies Partial<WhyWords<'statutory-task'>>

export const rulesInEnglish: RuleCatalogue = {
  'statutory-task': {
    name: 'Tasks required by law',
    says: 'Tasks that the municipality is obliged to provide are carried out by staff, not by volunteers.',
    why: {
      ...legalBasis,
      'by-volunteers':
        'Volunteers carry out the task, and the municipality is obliged by law to provide it.',
      together:
        'Staff and volunteers carry out the task together, and it is not clear who does the part that the law requires.',
      'performer-unknown':
        'The municipality is obliged by law to provide the task, and it is not stated who carries it out.',
      'by-staff': staffDoIt,
    },
    mend: 'Let staff carry out the task, or divide it, so that volunteers only do what lies beyond what the law requires. If the law allows others than staff to carry it out, choose the exception.',
    answer:
      'Choose who carries out the task, and whether a law asks for it. If it is done together, write it as two tasks: that of the staff and that of the volunteers.',
  },
  'statutory-responsibility': {
    name: 'Responsibility laid down in law',
    says: 'Responsibility that the law gives to the municipality stays with staff.',
    why: {
      ...legalBasis,
      'by-volunteers':
        'Volunteers are responsible for the task, and the law gives the responsibility to the municipality.',
      together:
        'Staff and volunteers are responsible together, and it is not clear who has the responsibility that the law gives to the municipality.',
      'performer-unknown':
        'The law gives the responsibility for the task to the municipality, and it is not stated who has it.',
      'by-staff': 'Staff are responsible for the task.',
    },
    mend: 'Let staff be responsible for the task. Volunteers can still help with what lies beyond what the law requires.',
    answer: 'Choose who is responsible for the task, and whether a law asks for it.',
  },
  'needs-assessment': {
    name: 'Tasks that need an assessment',
    says: 'Volunteers carry out tasks for which the citizen’s needs do not have to be assessed.',
    why: {
      'by-volunteers':
        'Volunteers carry out the task, and it requires that the citizen’s needs are assessed.',
      together:
        'The task requires a needs assessment, and it is not clear which part of it the volunteers carry out.',
      'performer-unknown':
        'The task requires a needs assessment, and it is not stated who carries it out.',
      unanswered: 'It is not stated whether the task requires a needs assessment.',
      'by-staff': staffDoIt,
      'not-required': 'The task requires no needs assessment.',
    },
    mend: 'Let staff carry out the part that requires an assessment, and let the volunteers offer something that everyone can join without one.',
    answer:
      'Answer whether the citizen’s needs must be assessed before the task can be carried out, and choose who carries it out.',
  },
  'record-keeping': {
    name: 'Tasks that must be recorded',
    says: 'Volunteers carry out tasks of which no records have to be kept.',
    why: {
      'by-volunteers': 'Volunteers carry out the task, and it must be recorded.',
      together: 'The task must be recorded, and it is not clear whether staff do that.',
      'performer-unknown': 'The task must be recorded, and it is not stated who carries it out.',
      unanswered: 'It is not stated whether the task must be recorded.',
      'by-staff': staffDoIt,
      'not-required': 'The task does not have to be recorded.',
    },
    mend: 'Let staff carry out and record the task, or agree on a task for the volunteers of which nothing has to be recorded.',
    answer: 'Answer whether the task must be recorded, and choose who carries it out.',
  },
  'professional-respect': {
    name: 'Respect for professional competence',
    says: 'Volunteers respect the professional competence of staff.',
    why: {
      declared: 'The agreement says so.',
      'not-declared':
        'The agreement does not say that volunteers respect the professional competence of staff.',
      unanswered:
        'It is not stated whether the agreement says that volunteers respect the professional competence of staff.',
    },
    mend: 'Write in the agreement that the volunteers respect the knowledge, role and responsibility of staff.',
    answer: 'Answer whether the agreement says so.',
  },
  'own-contribution': {
    name: 'The volunteers’ own contribution',
    says: 'Staff recognise that volunteers can give something that staff have no opportunity to give.',
    why: {
      declared: 'The agreement says so.',
      'not-declared':
        'The agreement does not say that staff recognise the volunteers’ own contribution.',
      unanswered:
        'It is not stated whether the agreement says that staff recognise the volunteers’ own contribution.',
    },
    mend: 'Write in the agreement what the volunteers can give that staff have no opportunity to give.',
    answer: 'Answer whether the agreement says so.',
  },
  'no-minutes': {
    name: 'Minutes about citizens',
    says: 'Volunteers cannot be obliged to write minutes or reports about citizens.',
    why: {
      'by-volunteers':
        'Volunteers carry out the task, and it requires minutes or reports about citizens.',
      together:
        'The task requires minutes or reports about citizens, and it is not clear whether staff write them.',
      'performer-unknown':
        'The task requires minutes or reports about citizens, and it is not stated who carries it out.',
      unanswered: 'It is not stated whether the task requires minutes or reports about citizens.',
      'by-staff': staffDoIt,
      'not-required': 'The task requires no minutes about citizens.',
      duty: 'The volunteers are obliged to write minutes or reports about citizens.',
      'no-duty': 'The volunteers are not obliged to write minutes about citizens.',
      'duty-unanswered':
        'It is not stated whether the volunteers are obliged to write minutes or reports about citizens.',
    },
    mend: 'Let staff write what has to be written about citizens. Volunteers can tell what they see when they wish to.',
    answer:
      'Answer whether minutes or reports about citizens must be written, and who writes them.',
  },
  organised: {
    name: 'An association or network behind them',
    says: 'At institutions, volunteers are organised in an association, or in a network together with a voluntary organisation.',
    why: {
      association: 'The volunteers are organised in an association.',
      umbrella: 'The volunteers are organised in an umbrella organisation.',
      member: 'The network is a member of a voluntary organisation.',
      'with-organisation': 'A voluntary organisation is a party to the agreement.',
      'on-their-own':
        'The volunteers are not an association, and they do not work together with a voluntary organisation.',
      company:
        'The volunteers come from a company that does not work together with a voluntary organisation.',
      'kind-unknown': 'It is not stated whether the volunteers are organised in an association.',
      council: 'A council of users, relatives or parents does not have to be an association.',
      'own-circle': 'They are there for their own, as parents on a work day in the kindergarten.',
      'not-volunteers': 'The party brings no volunteers.',
      'no-institution': 'The volunteers do not come to an institution.',
      'no-network': 'The agreement has no party that brings volunteers.',
    },
    mend: 'Offer the network to become a member of a voluntary organisation, or bring one into the agreement. The volunteer centre can help.',
    answer:
      'Find the association or network on the list, or create it, and choose it as a party to the agreement.',
  },
  'network-contributes': {
    name: 'The network helps',
    says: 'The association or network helps to communicate, to find volunteers and to plan.',
    why: {
      contributes: 'The association or network helps with all of it.',
      'does-not':
        'The association or network does not help with all three: to communicate, to find volunteers and to plan.',
      unanswered:
        'It is not stated whether the association or network helps to communicate, to find volunteers and to plan.',
    },
    mend: 'Agree on who in the association or network communicates, finds volunteers and plans.',
    answer:
      'Answer whether the association or network helps with communication, with finding volunteers and with planning.',
  },
  'fits-institution': {
    name: 'Fits the institution',
    says: 'There is an agreement at each institution that fits the conditions there.',
    why: {
      fits: 'The agreement fits the conditions of the institution.',
      'does-not': 'The agreement does not fit the conditions of the institution.',
      unanswered: 'It is not stated whether the agreement fits the conditions of the institution.',
      'several-without-conditions':
        'Several institutions are parties to the agreement, and the conditions at each are not described.',
    },
    mend: 'Talk about the conditions at the institution, and change the agreement accordingly. If several institutions take part, make an agreement for each, or write what applies where.',
    answer:
      'Answer whether the agreement fits the conditions of the institution, and write the conditions.',
  },
  unpaid: {
    name: 'Unpaid',
    says: 'The voluntary effort is unpaid.',
    why: {
      unpaid: 'The effort is unpaid.',
      paid: 'The effort is paid.',
      unanswered: 'It is not stated whether the effort is unpaid.',
    },
    mend: 'Take the pay out of the agreement. Expenses may be covered, and the effort can be recognised in other ways. If it is paid work, it does not belong here.',
    answer: 'Answer whether the voluntary effort is unpaid.',
  },
  recognised: {
    name: 'Recognition',
    says: 'The voluntary effort is supported through other forms of recognition than pay.',
    why: {
      recognised: 'The volunteers are recognised in other ways than with pay.',
      'forms-named': 'It is written how the volunteers are recognised.',
      'not-recognised': 'The volunteers are not recognised in other ways than with pay.',
      unanswered: 'It is not stated whether the volunteers are recognised.',
    },
    mend: 'Agree on how you show that you value the effort, for example with a yearly party, a reference or a course.',
    answer: 'Answer whether the volunteers are recognised in other ways than with pay, and how.',
  },
  'no-employee-duties': {
    name: 'No duties of an employee',
    says: 'Volunteers have no duty to work, to obey or to be loyal as employees have.',
    why: {
      free: 'The volunteers have none of these duties.',
      duties: 'The volunteers have a duty to work, to obey or to be loyal as employees have.',
      unanswered:
        'It is not stated whether the volunteers have a duty to work, to obey or to be loyal as employees have.',
    },
    mend: 'Take the duty out of the agreement. Write instead what you would like to do together, and how to say no.',
    answer:
      'Answer whether the volunteers have a duty to work, to obey or to be loyal as employees have.',
  },
  'confidentiality-by-contract': {
    name: 'Confidentiality',
    says: 'If volunteers are to have a duty of confidentiality, it is agreed in a contract with a voluntary organisation.',
    why: {
      'by-contract': 'Confidentiality is agreed formally with a voluntary organisation.',
      'without-contract':
        'The volunteers have a duty of confidentiality, but the collaboration is informal.',
      'without-organisation':
        'The volunteers have a duty of confidentiality, but no voluntary organisation is a party to the agreement.',
      'kind-unknown':
        'The volunteers have a duty of confidentiality, and it is not stated whether a voluntary organisation is a party to the agreement.',
      unanswered: 'It is not stated whether the volunteers have a duty of confidentiality.',
      'not-required': 'The volunteers have no duty of confidentiality.',
      council: 'The party is a council, and not volunteers of an organisation.',
    },
    mend: 'Agree on confidentiality in a contract with the voluntary organisation, or arrange the task so that the volunteers get no confidential information.',
    answer:
      'Answer whether the volunteers have a duty of confidentiality. Find the association on the list, and choose it as a party to the agreement.',
  },
  'training-offered': {
    name: 'Courses',
    says: 'Volunteers in formal collaboration are offered courses that prepare them for their tasks.',
    why: {
      offered: 'The volunteers are offered courses.',
      'not-offered': 'The volunteers are not offered courses.',
      unanswered: 'It is not stated whether the volunteers are offered courses.',
      informal: 'The collaboration is informal.',
    },
    mend: 'Offer the volunteers a course, or agree on who introduces them to the tasks. The volunteer coordinator can help.',
    answer: 'Answer whether the volunteers are offered courses.',
  },
  supplement: {
    name: 'A supplement to the public effort',
    says: 'The voluntary effort is a supplement and does not replace the public effort.',
    why: {
      supplements: 'The voluntary effort is a supplement.',
      replaces: 'The voluntary effort is not only a supplement to the public effort.',
      unanswered: 'It is not stated whether the voluntary effort is a supplement.',
    },
    mend: 'Divide the tasks, so that staff do what the municipality must, and the volunteers give something beyond it.',
    answer:
      'Answer whether the voluntary effort is a supplement that does not replace the public effort.',
  },
  'own-values': {
    name: 'Own values, goals and frames',
    says: 'Associations that receive support should themselves have described their values, goals and frames.',
    why: {
      described: 'The association has described its values, goals and frames.',
      'not-described':
        'The association receives support and has not described its values, goals and frames.',
      unanswered:
        'It is not stated whether the association has described its values, goals and frames.',
      'network-unknown': 'The association or network is not on the list.',
      'not-association': 'The party is not an association that receives support.',
      'no-support': 'There is no support in the agreement.',
    },
    mend: 'Ask the association whether it will write down its values, goals and frames, in its own words and without the municipality’s interference.',
    answer: 'Ask the association, and write the answer on its page.',
  },
  'free-choice': {
    name: 'Free choice of tasks',
    says: 'The volunteers choose and prioritise their own tasks, and nobody forces them to collaborate.',
    why: {
      'chosen-freely': 'The volunteers choose their own tasks and can say no.',
      'not-free': 'The volunteers do not choose their own tasks, or they cannot say no.',
      unanswered: 'It is not stated whether the volunteers choose their own tasks and can say no.',
    },
    mend: 'Let the volunteers choose which tasks they will carry out, and write that they can say no.',
    answer:
      'Answer whether the volunteers choose and prioritise their own tasks, and whether they can say no to one.',
  },
  'no-job-replacement': {
    name: 'Not in place of ordinary jobs',
    says: 'Volunteers do not take the place of ordinary jobs and are no part of savings.',
    why: {
      neither: 'The volunteers do not take the place of jobs and are no part of savings.',
      'replaces-jobs': 'The volunteers take the place of ordinary jobs.',
      'part-of-savings': 'The collaboration is part of savings.',
      unanswered:
        'It is not stated whether the volunteers take the place of ordinary jobs, or whether the collaboration is part of savings.',
    },
    mend: 'Take the collaboration out of the savings, and let employees do what they usually do. Talk with the union representative before you agree on anything new.',
    answer:
      'Answer whether the volunteers take the place of ordinary jobs, and whether the collaboration is part of savings.',
  },
  'clear-roles': {
    name: 'Clear tasks and roles',
    says: 'It is clear who carries out the task and who is responsible, without frames that are too rigid.',
    why: {
      clear: 'It is clear who carries out the task and who is responsible.',
      described: 'It is described how staff and volunteers share the task.',
      'not-described':
        'Staff and volunteers share the task, and it is not described who does what.',
      unanswered: 'It is not stated who carries out the task, or who is responsible.',
    },
    mend: 'Write a few lines on who does what when you share the task.',
    answer: 'Choose who carries out the task and who is responsible.',
  },
  'centre-guidelines': {
    name: 'The centre’s guidelines',
    says: 'It is recommended that the centre has guidelines for collaboration with volunteers.',
    why: {
      'has-guidelines': 'The centre has guidelines.',
      'has-none': 'The centre has no guidelines for collaboration with volunteers.',
      unanswered: 'It is not stated whether the centre has guidelines.',
      'institution-unknown': 'The institution is not on the list.',
    },
    mend: 'Raise it in the centre: write guidelines together with the volunteers, and write on the institution’s page where they are.',
    answer: 'Write on the institution’s page whether the centre has guidelines.',
  },
  'safe-and-dignified': {
    name: 'Safe and dignified',
    says: 'The collaboration is safe, and dignified for both volunteers and staff.',
    why: {
      safe: 'It is safe and dignified for both.',
      'not-safe': 'It is not safe and dignified for both volunteers and staff.',
      unanswered: 'It is not stated whether it is safe and dignified for both.',
    },
    mend: 'Talk about what it takes to make it safe and dignified for everyone, and write it in the agreement.',
    answer: 'Answer whether it is safe and dignified for the volunteers and for staff.',
  },
  'social-purpose': {
    name: 'Money under § 18',
    says: 'Money under § 18 goes to activities with a social aim, for people with special needs.',
    why: {
      'for-special-needs': 'It is for people with special needs and has a social aim.',
      'no-social-aim': 'There is money under § 18, but the collaboration has no social aim.',
      'no-special-needs':
        'There is money under § 18, but the collaboration is not for people with special needs.',
      unanswered:
        'There is money under § 18, and it is not stated whether the collaboration has a social aim and is for people with special needs.',
      'no-such-funding': 'There is no money under § 18 in the agreement.',
    },
    mend: 'Use the money for activities for people with special needs, or find another fund. Ask whoever granted the money.',
    answer: 'Answer whether it has a social aim, and whether it is for people with special needs.',
  },
  'paragraph-79': {
    name: 'Money under § 79',
    says: 'Money under § 79 goes to activities for citizens over 60.',
    why: {
      'over-60': 'It is for citizens over 60.',
      'not-over-60':
        'There is money under § 79, but the collaboration is not for citizens over 60.',
      unanswered:
        'There is money under § 79, and it is not stated whether the collaboration is for citizens over 60.',
      'no-such-funding': 'There is no money under § 79 in the agreement.',
    },
    mend: 'Use the money for activities for citizens over 60, or find another fund. Ask whoever granted the money.',
    answer: 'Answer whether it is for citizens over 60.',
  },
  'own-character': {
    name: 'The association’s own character',
    says: 'Support does not steer how the association is, or what it stands for.',
    why: {
      own: 'The conditions do not steer the association’s own character.',
      steered: 'The conditions of the money steer the association’s own character.',
      unanswered: 'It is not stated whether the conditions steer the association’s own character.',
      'no-support': 'There is no support in the agreement.',
    },
    mend: 'Let the conditions be about how the project is carried out, and not about how the association is.',
    answer: 'Answer whether the conditions steer how the association is, or what it stands for.',
  },
  'no-treatment': {
    name: 'Treatment',
    says: 'Treatment is not replaced by voluntary effort.',
    why: {
      'by-volunteers': 'Volunteers carry out the task, and it is part of a treatment.',
      together: 'The task is part of a treatment, and it is not clear whether staff give it.',
      'performer-unknown':
        'The task is part of a treatment, and it is not stated who carries it out.',
      unanswered: 'It is not stated whether the task is part of a treatment.',
      'by-staff': staffDoIt,
      'not-required': 'The task is not treatment.',
    },
    mend: 'Let staff give the treatment. Volunteers can give company and support beside it.',
    answer: 'Answer whether the task is part of a treatment, and choose who carries it out.',
  },
  voluntary: {
    name: 'Voluntary and without coercion',
    says: 'The effort is made without physical, legal or economic coercion.',
    why: {
      voluntary: 'The effort is made without coercion.',
      coercion: 'Some of the volunteers are under physical, legal or economic coercion.',
      'duty-to-work': 'The volunteers have a duty to work as employees have.',
      unanswered:
        'It is not stated whether any of the volunteers are under coercion or have a duty to work.',
    },
    mend: 'Remove the coercion or the duty, so that anyone can say no at no cost. If it cannot be removed, the effort is not voluntary and does not belong here.',
    answer:
      'Answer whether any of the volunteers are under coercion, and whether they have a duty to work as employees have.',
  },
  'not-own-family': {
    name: 'For the benefit of others',
    says: 'The effort benefits others than oneself and one’s family.',
    why: {
      'for-others': 'The effort benefits others.',
      'for-others-too': 'The effort benefits others, and the volunteers’ own circle as well.',
      'own-only':
        'The effort benefits nobody but the volunteers themselves, their families or their members.',
      unanswered: 'It is not stated whether the effort benefits others than the volunteers.',
    },
    mend: 'Talk about how others can benefit from the effort as well.',
    answer: 'Answer whether the effort benefits citizens outside the volunteers’ own circle.',
  },
  'review-cycle': {
    name: 'Looked at every second year',
    says: 'The agreement is looked at again at least every second year.',
    why: {
      planned: 'It is agreed when the agreement is to be looked at again.',
      overdue: 'More than two years have passed since the parties last looked at the agreement.',
      'planned-too-late':
        'The next review is agreed for a day more than two years after the parties last looked at the agreement.',
      'not-planned': 'It is not agreed when the agreement is to be looked at again.',
      'plan-passed': 'The day of the agreed review is past, and no other is agreed.',
      'ends-before': 'The agreement ends before two years have passed.',
    },
    mend: 'Look at the agreement together, and confirm that it still applies, or change it. Choose a day for the next review within two years.',
    answer: 'Choose by when the agreement is to be looked at again.',
  },
}
