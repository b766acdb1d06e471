import { formatNumber } from '../numbers.ts'
import type { PersonsTexts } from './persons.da.ts'

const number = (value: number): string => formatNumber('en', value)

export const personsInEnglish: PersonsTexts = {
  titleOfAll: 'Persons',
  leadOfLeader:
    'Those whom you can name in your agreements: as a contact, or as the one who said yes. Name, e-mail and telephone are seen only by the leaders of the agreement’s institutions and the municipality’s volunteer coordinator.',
  leadOfCoordinator:
    'Those whom the municipality’s institutions can name in their agreements: as a contact, or as the one who said yes. Here you can see what is held about a person, and forget whoever wishes it.',
  register: 'Register a person',
  found: (count) => `${number(count)} ${count === 1 ? 'person' : 'persons'}`,
  foundWith: (count, words) =>
    `${number(count)} ${count === 1 ? 'person' : 'persons'} with “${words}”`,
  first: (shown) => `These are the first ${number(shown)}. Search for the name to find the others.`,
  caption: 'Persons by name',
  name: 'Name',
  email: 'E-mail address',
  phone: 'Telephone',
  keptBy: 'Registered by',
  named: 'Named in',
  agreements: (count) =>
    count === 0 ? 'No agreements' : `${number(count)} ${count === 1 ? 'agreement' : 'agreements'}`,
  act: 'Correct',
  noneTitle: 'There are no persons here yet',
  noneForLeader:
    'Register whoever is to be called or written to; then the person can be chosen in your agreements. An agreement may also name the role alone, such as “chair”.',
  noneForCoordinator:
    'Persons are registered by the leaders of institutions, and are shown here once there are any.',
  noneWithTitle: (words) => `No persons with “${words}”`,
  noneWithText:
    'Try fewer letters, or the first name alone. Where the person is forgotten there is nothing to find.',
  seeAll: 'See all persons',

  goneTitle: 'There is no person here',
  goneText:
    'Either the address is not right, or the person is forgotten, or is registered where you cannot see it. Of somebody who is forgotten there is nothing more to see.',

  form: {
    updateTitle: (name) => `Correct ${name}`,
    use: 'The details are used so that the parties to an agreement can find each other, and are seen only by the leaders of the agreement’s institutions and the municipality’s volunteer coordinator. The person can always be forgotten: then all of it is deleted, and the agreement names the role alone.',
    name: 'Name',
    email: 'E-mail address',
    phone: 'Telephone',
    phoneHint: 'For example 74 34 12 34',
    save: 'Save the change',
  },
  conflict: {
    title: 'Others corrected the person while you were writing',
    text: 'What you have not touched now stands as the others wrote it. Your own is kept. Look it through, and save again.',
    now: 'This is how it stands now:',
    yours: (value) => `you wrote: ${value}`,
  },

  choice: {
    who: 'Who is it?',
    signatory: 'Who said yes?',
    signatoryOf: (party) => `Who said yes for ${party}?`,
    nobody: 'Name the role alone',
    unknown: 'A person who cannot be chosen any more',
    missingTitle: 'Is a person missing?',
    missing:
      'Only those whom you registered can be chosen here. What you have written here is saved.',
  },

  done: {
    recorded: (name) => `${name} is registered`,
    recordedNext: 'The person can now be chosen in your agreements.',
    updated: 'The change is saved',
    updatedNext: 'This is how the person is now seen in every agreement that names them.',
    unchanged: 'There was nothing to change',
    unchangedText: 'What you saved was there already.',
    forgotten: 'The person is forgotten',
    forgottenNext:
      'Name, e-mail and telephone are deleted for good. From now on the agreements name the role alone.',
  },

  overview: {
    update: 'Correct the details',
    print: 'Print the overview',
    forget: 'Forget the person',
    askCoordinator:
      'Does the person wish to be forgotten, or is what is held no longer needed? Then ask the municipality’s volunteer coordinator to forget the person.',
    paperTitle: (name) => `What is held about ${name}`,
    facts: 'What is held now',
    notKnown: 'Not registered',
    keptBy: 'Registered by',
    since: 'Last changed',
    agreements: 'Agreements that name the person',
    noAgreements: 'No agreements name the person.',
    unseen: 'An agreement that you cannot see',
    capacity: {
      actor: 'as one who wrote in it',
      consent: 'as the one who said yes',
      contact: 'as a contact',
    },
    elsewhere: (count: number) =>
      `The person also changed ${number(count)} other ${count === 1 ? 'thing' : 'things'} in the registry: institutions, associations, rulebooks or legal bases.`,
    signsIn: 'Sign-in',
    signsInText:
      "The person signs in here. Name and e-mail address come from the municipality's sign-in, and the registry tells what the person wrote.",
    history: 'Everything that was written about the person',
    historyText: 'Also what was corrected since. The newest comes first.',
    when: 'Written',
    about: 'About what is held',
    why: 'Why it is held',
    whyText:
      'The municipality’s institutions work together with associations, networks and volunteers. Name, e-mail and telephone are used so that those who are party to an agreement can find each other, and to show who said yes to it.',
    who: 'Who can see it',
    whoText:
      'The leader of the institution that registered the person, the leaders of the institutions that are party to an agreement that names the person, and the volunteer coordinators of their municipalities. Everybody else sees only the role in the agreement, such as “chair”.',
    howLong: 'How long it is held',
    howLongText:
      'Until the person is forgotten. That happens when the person asks for it, when it is no longer needed, or when it was written in error. Then everything on this page is deleted for good, and the agreements name the role alone. A backup may hold it until it is replaced. If it is put back, the person is forgotten again.',
    not: 'What is not held',
    notText:
      'The registry does not hold the person’s CPR number, address or date of birth, nor any judgement of the person. A name that somebody wrote in the text of an agreement cannot be recognised by the registry. It is therefore not in this overview.',
    rights:
      'One has a right to have what is wrong corrected, and to have it deleted. Contact the municipality’s volunteer coordinator. One may complain to the Danish Data Protection Agency (Datatilsynet).',
    back: 'Back to the person',
  },

  forget: {
    title: (name) => `Forget ${name}`,
    deleted: 'What is deleted for good',
    deletedItems: [
      'Name, e-mail and telephone.',
      'Everything that was held about the person before.',
    ],
    stays: 'What stays',
    staysRole:
      'The role in the agreements that name the person, such as “chair”, with a random number by which nobody can find the person.',
    staysRecord:
      'That a person was forgotten, when, and which of the three reasons there was. Not who it was.',
    noTexts: 'A name that is written in the text of an agreement must be corrected there.',
    reason: 'Why is the person to be forgotten?',
    reasons: {
      'asked-for': 'The person asked for it',
      'no-longer-needed': 'What is held is no longer needed',
      'recorded-in-error': 'The person was registered in error',
    },
    next: 'Continue',
    check: (name) => `Do you want to forget ${name} for good?`,
    checkReason: 'Reason',
    checkText: 'There is no way back: what is deleted can be found by nobody.',
    act: (name) => `Forget ${name} for good`,
    edit: 'Choose another reason',
  },
}
