import type { Hits } from '#schemas/views/hits.ts'
import { formatHits, formatHitsFirst } from '../numbers.ts'
import type { PartyTexts } from './parties.da.ts'

/** At the beginning of a sentence. */
const counted = (count: Hits, one: string, many: string): string =>
  `${formatHitsFirst('en', count)} ${count === 1 ? one : many}`

export const partiesInEnglish: PartyTexts = {
  register: {
    institution: 'Register an institution',
    network: 'Register an association or network',
    agreement: 'Register an agreement',
  },
  update: 'Change the details',
  close: { institution: 'Close the institution', network: 'Register that it has ceased' },

  facts: 'Details',
  inMunicipality: (kind, municipality) => `${kind} in ${municipality}`,
  field: {
    name: 'Name',
    kind: 'Kind',
    umbrella: 'Umbrella organisation',
    memberOf: 'Member of',
    municipality: 'Municipality',
    municipalities: 'Municipalities',
    place: 'Place',
    places: 'Places',
    centre: 'Centre or department',
    guidelines: 'Guidelines for collaboration with volunteers',
    guidelinesReference: 'Where the guidelines are',
    publicContact: 'Shared contact',
    cvr: 'CVR number',
    foundedOn: 'Founded',
    values: 'Own values, goals and frames',
    valuesText: 'Values, goals and frames',
    valuesLink: 'More about the values',
    themes: 'Themes',
    closed: { institution: 'Closing', network: 'Ceasing' },
  },
  valuesKnown: { yes: 'Described', no: 'Not described', unknown: 'Not stated' },
  guidelinesKnown: {
    yes: 'The centre has guidelines',
    no: 'The centre has no guidelines',
    unknown: 'Not stated',
  },
  anniversary: (years, year) => `${String(years)} years in ${String(year)}`,
  anniversaryNow: (years) => `${String(years)} years this year`,

  collaborations: {
    title: 'Collaborations',
    inForce: (count) => counted(count, 'collaboration in force', 'collaborations in force'),
    none: 'No collaborations are in force.',
    nothing: 'No collaborations are registered here yet.',
    caption: 'Collaborations, those in force first',
    with: 'Together with',
    all: (count) =>
      typeof count === 'number'
        ? `See all ${formatHits('en', count)} in the register`
        : 'See them all in the register',
    allOfOne: 'See the collaboration in the register',
  },

  closed: {
    since: {
      institution: (date) => `Closed ${date}`,
      network: (date) => `Ceased ${date}`,
    },
    from: {
      institution: (date) => `Closes ${date}`,
      network: (date) => `Ceases ${date}`,
    },
    reason: {
      closed: 'It no longer exists.',
      merged: 'It was merged with another.',
      duplicate: 'It was registered twice.',
    },
    successor: 'Carried on by:',
    unresolved: (count) =>
      `${counted(count, 'collaboration in force needs', 'collaborations in force need')} to be resolved: the agreement must end, or another party must carry it on.`,
  },

  done: {
    registered: (name) => `${name} is registered`,
    institutionNext:
      'Its leader can now register agreements for it. Where the association or network is not in the register, register that first.',
    networkNext: 'The leader of an institution can now register an agreement with it.',
    networkNextForLeader: 'It can now become party to an agreement with your institution.',
    updated: 'The change is saved',
    updatedNext: 'It shows everywhere in the register at once.',
    updatedLater: (date) =>
      `It applies from ${date}. Until then the page shows what applies today.`,
    unchanged: 'Everything stood like that already',
    unchangedText: 'So nothing new was saved.',
    closed: {
      institution: 'The closing is registered',
      network: 'It is registered that it has ceased',
    },
    closedNext: (count) =>
      count === 0
        ? 'No collaborations in force need to be resolved. What is registered can still be read.'
        : `${counted(count, 'collaboration needs', 'collaborations need')} to be resolved now. They are listed below, and leaders see them under “My agreements”.`,
    sameCvr: 'The same CVR number:',
  },

  form: {
    intro: 'Write what you know. The rest can be added later.',
    municipality: (name) => `The institution is registered in ${name}.`,
    institutionName: 'What is the institution called?',
    networkName: 'What is the association or network called?',
    networkNameHint:
      'A group of citizens, or one citizen, is called by the activity: do not write names of people.',
    institutionKind: 'What kind of institution is it?',
    networkKind: 'What is it?',
    chooseKind: 'Choose a kind',
    place: 'Where is the institution?',
    placeHint: 'Town or area, for example Vojens.',
    centre: 'Which centre or department does it belong to?',
    guidelines: 'Does the centre have guidelines for collaboration with volunteers?',
    guidelinesReference: 'Where are the guidelines?',
    guidelinesReferenceHint: 'A title or an address on the web.',
    publicContact: 'How does one get in touch?',
    publicContactHint:
      'A shared e-mail address, a shared phone number or a website. Everybody can see it, so do not write a person’s own.',
    municipalities: 'In which municipalities are they active?',
    addMunicipality: 'More municipalities',
    addMunicipalityHint:
      'Choose one at a time and press the button. It then stands in the list above.',
    addMunicipalityButton: 'Add the municipality',
    chooseMunicipality: 'Choose a municipality',
    umbrella: 'It is an umbrella organisation for other associations',
    cvr: 'What is the CVR number (in the Danish business register)?',
    cvrHint: 'Eight digits, for example 12 34 56 78. Leave it empty where there is none.',
    foundedOn: 'When was it founded?',
    foundedOnHint: '25, 50, 75 and 100 years can be celebrated.',
    memberOf: 'Is it a member of an umbrella organisation?',
    addMemberOf: 'An umbrella organisation',
    addMemberOfAnother: 'More umbrella organisations',
    addMemberOfButton: 'Add the organisation',
    chooseMemberOf: 'Choose an umbrella organisation',
    values: 'Has it described its own values, goals and frames?',
    valuesText: 'What are the values, goals and frames?',
    valuesLink: 'Can they be read on the web?',
    valuesLinkHint: 'The address of the page, for example https://www.association.dk/values.',
    places: 'Where are they active?',
    themes: 'Which of the municipality’s themes do they work with?',
    effectiveOn: 'From which day does the change apply?',
    effectiveOnHint: 'Leave it empty where it applies from today.',
    save: 'Save the change',
    updateTitle: (name) => `Change the details of ${name}`,
  },

  find: {
    title: 'Is it there already?',
    intro:
      'Search first, so that the same association is not registered twice. Write its name or a part of it.',
    name: 'Name of the association or network',
    button: 'Search',
    found: (count) => (count === 1 ? 'Is it this one?' : 'Is it one of these?'),
    more: (count) =>
      `${formatHitsFirst('en', count)} are like it. Write more of the name to see fewer.`,
    corrected: (typed, used) =>
      `Nothing is called anything with “${typed}”. Here are those with “${used}”.`,
    none: (name) => `Nothing in the register is called “${name}”. Register it here:`,
    notThese: 'If it is none of them, register it here:',
    closed: 'Ceased',
  },

  same: {
    title: 'There already is one with that name',
    text: 'Check whether it is the same. If it is another, press the button at the bottom again.',
    button: 'Register it anyway',
  },

  conflict: {
    title: 'Changed by somebody else while you were writing',
    by: {
      'institution-leader': (when) => `A leader saved a change ${when}.`,
      coordinator: (when) => `A volunteer coordinator saved a change ${when}.`,
      analyst: (when) => `A change was saved ${when}.`,
    },
    fields: 'This was changed, and this is how it stands now:',
    yours: (value) => `you wrote: ${value}`,
    kept: 'Everything you wrote is still in the form and is not saved yet. Fields that you did not change yourself show what is new. Look them over, and press the button again.',
    closeKept:
      'Your answers are still in the form and are not saved yet. Check that the closing is still right, and press the button again.',
    emptied: 'Not filled in',
    when: (date, time) => `on ${date} at ${time}`,
  },

  closing: {
    title: {
      institution: (name) => `Close ${name}`,
      network: (name) => `Register that ${name} has ceased`,
    },
    follows: 'What follows',
    inForce: (count) =>
      count === 0
        ? 'No collaborations in force need to be resolved.'
        : `${counted(count, 'collaboration in force needs', 'collaborations in force need')} to be resolved: the agreement must end, or another party must carry it on.`,
    stays: 'Everything that is registered can still be read.',
    institutionSuccessor:
      'If you choose a successor, its leader can act on the agreements that are carried on.',
    noWayBack: 'This cannot be undone on these pages.',
    reason: { institution: 'Why does it close?', network: 'Why has it ceased?' },
    reasons: {
      closed: 'It is shut down or stops',
      merged: 'It is merged with another',
      duplicate: 'It is registered twice',
    },
    successor: 'Who carries it on?',
    successorHint: 'To be chosen where it was merged with another or registered twice.',
    nobody: 'Nobody carries it on',
    searchHint: 'Write its name or a part of it.',
    searchButton: 'Search',
    noneFound: (name) =>
      `Nothing else in the register is called anything with “${name}”. Try another part of the name.`,
    moreFound: 'There are more than are shown. Write more of the name.',
    chooseFound: 'Choose which of them it is.',
    effectiveOn: {
      institution: 'From which day is it closed?',
      network: 'From which day has it ceased?',
    },
    next: 'See what follows',

    check: {
      title: {
        institution: (name) => `Close ${name}?`,
        network: (name) => `Has ${name} ceased?`,
      },
      notYet: 'Nothing is registered yet.',
      from: { institution: 'Closed from', network: 'Ceased from' },
      reason: 'Why',
      successor: 'Carried on by',
      nobody: 'Nobody',
      goesOver: (count, successor) =>
        `${counted(count, 'collaboration in force goes', 'collaborations in force go')} over to ${successor}. From that day ${count === 1 ? 'it is' : 'they are'} listed under “My agreements” for its leader, who is to resolve how ${count === 1 ? 'it is' : 'they are'} carried on.`,
      act: {
        institution: (name) => `Close ${name}`,
        network: (name) => `Register that ${name} has ceased`,
      },
      edit: 'Change',
    },
  },
}
