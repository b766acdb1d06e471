import { auditInEnglish } from './pages/audit.en.ts'
import { calendarInEnglish } from './pages/calendar.en.ts'
import { boundariesInEnglish } from './pages/boundaries.en.ts'
import { legalBasesInEnglish } from './pages/legal-bases.en.ts'
import { questionInEnglish } from './pages/question.en.ts'
import { rightsInEnglish } from './pages/rights.en.ts'
import { signInInEnglish } from './pages/sign-in.en.ts'
import { storyInEnglish } from './pages/story.en.ts'
import { rulebooksInEnglish } from './pages/rulebooks.en.ts'
import { draftsInEnglish } from './pages/drafts.en.ts'
import { durationsInEnglish } from './pages/durations.en.ts'
import { downloadsInEnglish } from './pages/downloads.en.ts'
import { asKnownInEnglish } from './pages/as-known.en.ts'
import { accessLogInEnglish } from './pages/access-log.en.ts'
import { agreementInEnglish } from './pages/agreement.en.ts'
import { changesInEnglish } from './pages/changes.en.ts'
import { movementsInEnglish } from './pages/movements.en.ts'
import { overTimeInEnglish } from './pages/over-time.en.ts'
import { mineInEnglish } from './pages/mine.en.ts'
import { formsInEnglish } from './pages/forms.en.ts'
import { partiesInEnglish } from './pages/parties.en.ts'
import { personsInEnglish } from './pages/persons.en.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { PageTexts } from './pages.da.ts'
import { formatChange, formatHits, formatHitsFirst, formatNumber } from './numbers.ts'

const number = (value: number): string => formatNumber('en', value)

const hits = (count: Hits): string => formatHitsFirst('en', count)

const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

const collaborations = (count: Hits, which: string): string =>
  `${hits(count)} ${which}${count === 1 ? 'collaboration' : 'collaborations'}`

export const pagesInEnglish: PageTexts = {
  accessLog: accessLogInEnglish,
  agreement: agreementInEnglish,
  asKnown: asKnownInEnglish,
  audit: auditInEnglish,
  boundaries: boundariesInEnglish,
  calendar: calendarInEnglish,
  downloads: downloadsInEnglish,
  durations: durationsInEnglish,
  legalBases: legalBasesInEnglish,
  movements: movementsInEnglish,
  overTime: overTimeInEnglish,
  question: questionInEnglish,
  rights: rightsInEnglish,
  rulebooks: rulebooksInEnglish,
  signIn: signInInEnglish,
  story: storyInEnglish,
  site: {
    name: 'Samspil',
    what: 'Register of the municipality’s collaboration with associations, networks and volunteers',
    skip: 'Skip to the content',
    mainMenu: 'Main menu',
    breadcrumb: 'You are here',
    otherLanguage: 'Dansk',
    languageMenu: 'Language',
    api: 'Open data: API and documentation',
    noSignIn: 'No sign-in',
    publicDemo:
      'There is no access control here yet. Anyone who can open it can choose any role. Do not enter real information.',
    youAre: (role) => `You see the register as ${role}`,
    changeRole: 'Change role',
    refused: 'Error: ',
    unknown: 'Not stated',
    today: (date) => `today, ${date}`,
    onDay: (date) => `on ${date}, as recorded by now`,
  },

  pages: {
    audit: 'Roles and boundaries',
    mine: 'My agreements',
    calendar: 'Calendar',
    persons: 'Contacts',
    model: 'The collaboration model',
    agreements: 'Agreements',
    institutions: 'Institutions',
    networks: 'Associations and networks',
    movements: 'Movements between the cells',
    overTime: 'Over time',
    durations: 'Duration and funding',
    rulebooks: 'Rulebooks',
    legalBases: 'Legal bases',
    question: 'May volunteers …?',
    accessLog: 'Access log',
    role: 'Choose a role',
  },

  beginning: {
    text: 'The register fills in this order:',
    steps: [
      'The municipality’s coordinator registers the institutions.',
      'A leader or the coordinator registers associations and networks.',
      'The leader of an institution proposes an agreement, and the parties agree it.',
    ],
    institution: 'Register the first institution',
    network: 'Register the first association or network',
    agreement: 'Register the first agreement',
    coordinatorBegins: 'Choose the role of coordinator in your municipality to begin.',
    leaderGoesOn: 'Choose the role of leader of an institution to go on.',
    chooseRole: 'Choose a role',
  },

  formality: { formal: 'Formal', informal: 'Informal' },
  production: { 'own-production': 'Own-production', 'co-production': 'Co-production' },
  cell: {
    formal: {
      'own-production': 'formal collaborations on own-production',
      'co-production': 'formal collaborations on co-production',
    },
    informal: {
      'own-production': 'informal collaborations on own-production',
      'co-production': 'informal collaborations on co-production',
    },
  },
  status: {
    proposed: 'Proposed',
    upcoming: 'Upcoming',
    'in-force': 'In force',
    lapsed: 'Lapsed',
    ended: 'Ended',
    annulled: 'Annulled',
  },
  noticeGiven: (date) => `Notice given, ends ${date}`,
  stops: (date) => `Ends ${date}`,
  theme: {
    visibility: 'Visibility',
    'settlement-and-places': 'Settlement and places to live',
    'business-and-education': 'Business and education',
    'coherence-and-accessibility': 'Coherence and accessibility',
    'health-and-sustainability': 'Health and sustainability',
  },
  networkKind: {
    association: 'Association',
    network: 'Network',
    'citizen-group': 'Citizen group',
    council: 'Users’, relatives’ or parents’ council',
    company: 'Company',
  },
  umbrella: 'umbrella organisation',
  institutionKind: {
    'care-home': 'Care home',
    'day-care': 'Day care',
    school: 'School',
    library: 'Library',
    health: 'Health',
    culture: 'Culture and leisure',
    administration: 'Administration',
    other: 'Other institution',
  },

  filter: {
    title: 'Filter',
    modelBy: 'date, municipality, institution, theme, kind of network, place',
    agreementsBy: 'date, municipality, institution, theme, status and more',
    partiesBy: 'municipality and kind',
    day: 'As of',
    dayHint: 'See how it was on that day. Leave it empty to see today',
    municipality: 'Municipality',
    institution: 'Institution',
    network: 'Association or network',
    theme: 'Theme',
    networkKind: 'Kind of network',
    kind: 'Kind',
    place: 'Place',
    placeHint: 'Write the place as the agreement names it, for example Vojens',
    status: 'Status',
    formality: 'Formal or informal',
    production: 'Own-production or co-production',
    all: 'All',
    allMunicipalities: 'All municipalities',
    allInstitutions: 'All institutions',
    choose: {
      label: 'Name of the institution',
      another: 'Another institution',
      hint: 'Write the whole name or the beginning of some of its words',
      title: 'Choose an institution',
      several: (written: string) => `Choose the institution that you mean by “${written}”:`,
      none: (written: string) => `There is no institution that fits “${written}”.`,
      more: 'There are more. Write more of the name to find them.',
      button: 'Find the institution',
      back: 'Back to the list',
    },
    chosen: 'Your choices',
    remove: 'Remove',
    clear: 'Remove all choices',
  },

  search: {
    agreements: 'Search titles, purposes, tasks, parties and places',
    institutions: 'Search names, places and centres',
    networks: 'Search names, CVR numbers and places',
    persons: 'Search for a name',
    button: 'Search',
    choice: 'Search for',
    quoted: (words) => `“${words}”`,
    matching: (words) => ` with “${words}”`,
    corrected: (typed, used) => `None found with “${typed}”. These are the ones with “${used}”.`,
    correctedNone: (typed, used) =>
      `None found with “${typed}”. “${used}” was searched for instead.`,
    noneTitle: (words) => `Nothing found with “${words}”`,
    noneText: 'Try fewer or other words, or only the beginning of a word. All words must be there.',
    noneChosenText:
      'Try fewer or other words, or only the beginning of a word. All words must be there. It may be found outside your other choices.',
    everywhere: 'Search without the other choices',
    without: 'Remove the search',
  },

  model: {
    total: (count) => plural(count, 'collaboration', 'collaborations'),
    isActive: 'is active citizenship',
    shareSince: (points, then) =>
      points === 0
        ? `the same as ${then}`
        : `${plural(Math.abs(points), 'percentage point', 'percentage points')} ${points > 0 ? 'higher' : 'lower'} than ${then}`,
    aYearAgo: 'a year ago',
    aYearBefore: 'a year before',
    changeInYear: (change) =>
      change === 0 ? 'As many as a year before' : `${formatChange('en', change)} in a year`,
    caption: 'Collaboration with associations, networks and volunteers in four cells',
    columns: {
      'own-production': 'known, fixed tasks',
      'co-production': 'roles and responsibility move',
    },
    rows: { formal: 'an agreement or a fixed relation', informal: 'no agreement' },
    active: 'Active citizenship',
    seeAll: (count) => `See all ${number(count)}`,
    nothingHere: 'No collaborations',
    lapsedTitle: 'Outside the four cells',
    lapsed: (count) =>
      `${plural(count, 'collaboration has', 'collaborations have')} lapsed, not settled`,
    lapsedHelp:
      'The period of the agreement has passed, and nobody has recorded whether the collaboration goes on. They are not counted in the cells.',
    show: 'Show collaborations',
    emptyTitle: 'No collaborations are registered yet',
    noneTitle: 'No collaborations match your choices',
    noneText: 'Try to remove one or more of your choices.',

    breakdown: 'Break down by',
    breakdownTable: (grouping) => `Table of collaborations by ${grouping}`,
    groupings: {
      municipality: 'municipality',
      institution: 'institution',
      networkKind: 'kind of network',
      theme: 'theme',
      place: 'place',
    },
    breakdownBy: (grouping) => `Broken down by ${grouping}`,
    groupingMenu: 'Break down by something else',
    formalShort: 'Formal',
    informalShort: 'Informal',
    totalColumn: 'Total',
    lapsedColumn: 'Lapsed, not settled',
    sumNote:
      'A collaboration can stand in several rows, for example when several institutions take part. The rows can therefore sum to more than the total.',
    noRows: 'There are no collaborations to break down.',

    aboutTitle: 'About the model',
    aboutIntro:
      'Two questions decide which cell a collaboration stands in. They are answered when the collaboration is registered.',
    questions: [
      {
        question: 'Is the collaboration formal or informal?',
        quotes: [
          'The informal collaboration relates to tasks that are solved by one or more citizens/an association without collaboration agreements or other formal agreements with the municipality.',
          'The formal collaboration relates to the tasks that are solved by one or more citizens/an association in a more fixed relation to the municipality.',
        ],
        note: 'Formal are for example volunteers trained as instructors of a course, or a collaboration agreement with a citizens’ association. Informal are for example sports associations without an agreement with the municipality.',
      },
      {
        question:
          'Is the collaboration about tasks where the yield is own-production – or is the focus on co-production?',
        quotes: [
          'Own-production is fixed, continuous tasks, for example regular activities, board work, bookkeeping, season planning etc. run by the association.',
          'Collaboration with a focus on co-production changes existing ways of working together and moves the roles and the responsibility that the different actors have along the way.',
        ],
        note: 'Co-production is where active citizenship is. Where both answers fit, the collaboration counts as co-production.',
      },
    ],
    notAbsoluteTitle: 'The division is not absolute',
    notAbsoluteQuote:
      'It is important to point out that this definition is not absolute, but an attempt to create an overview.',
    notAbsoluteNote:
      'Whoever registers a collaboration can therefore choose another cell than the answers point to, with a reason.',
    source:
      'Haderslev Municipality, Politik for medborgerskab og samspil med frivillige, hearing edition 2013, Bilag 2',
    translated: 'The quotes are our translation from Danish.',
  },

  agreements: {
    found: {
      proposed: (count, matching = '') => `${collaborations(count, 'proposed ')}${matching}`,
      upcoming: (count, matching = '') => `${collaborations(count, 'upcoming ')}${matching}`,
      'in-force': (count, matching = '') => `${collaborations(count, '')} in force${matching}`,
      lapsed: (count, matching = '') =>
        `${collaborations(count, '')}${matching} ${count === 1 ? 'has' : 'have'} lapsed, not settled`,
      ended: (count, matching = '') => `${collaborations(count, 'ended ')}${matching}`,
      annulled: (count, matching = '') => `${collaborations(count, 'annulled ')}${matching}`,
      all: (count, matching = '') => `${collaborations(count, '')}${matching}`,
    },
    caption: 'Collaborations with parties, cell of the model, status and start',
    title: 'Collaboration',
    parties: 'Parties',
    cell: 'Cell of the model',
    status: 'Status',
    from: 'Since',
    sort: 'Order',
    sorts: {
      title: 'Title, A to Z',
      '-title': 'Title, Z to A',
      '-from': 'Newest first',
      from: 'Oldest first',
    },
    sortBy: (order) => `Sort: ${order}`,
    show: 'Show agreements',
    next: (count) => `Next ${number(count)}`,
    more: 'Show more',
    first: 'Back to the beginning',
    shown: (first, last, total) =>
      `Showing ${number(first)}–${number(last)} of ${formatHits('en', total)}`,
    shownOf: (count, total) => `Showing ${number(count)} of ${formatHits('en', total)}`,
    paging: 'More pages',
    noneTitle: 'No collaborations match your choices',
    noneText: 'Try to remove a choice, or choose the status “All”.',
    notTodayTitle: 'No collaborations are in force today',
    notTodayText: (count) =>
      count === 1
        ? '1 collaboration matches, but it is not in force today. It may for example be proposed, lapsed or ended.'
        : `${hits(count)} collaborations match, but they are not in force today. They may for example be proposed, lapsed or ended.`,
    seeNotToday: 'Show also those that are not in force today',
    notThenTitle: (date) => `No collaborations are in force on ${date}`,
    notThenText: (count) =>
      count === 0
        ? 'Nor are any proposed, lapsed or ended. Choose another date.'
        : count === 1
          ? '1 collaboration matches, but it is not in force on that day. It may for example be proposed, lapsed or ended.'
          : `${hits(count)} collaborations match, but they are not in force on that day. They may for example be proposed, lapsed or ended.`,
    seeNotThen: 'Show also those that are not in force on that day',
    seeToday: 'See today',
    noneOfPartyTitle: 'No collaborations are registered here yet',
    noneOfPartyText:
      'The institution, association or network is registered, but is not party to a collaboration that you can see.',
  },

  institutions: {
    found: (count) => (count === 1 ? '1 institution' : `${hits(count)} institutions`),
    caption: 'Institutions with kind, municipality and place',
    name: 'Name',
    kind: 'Kind',
    municipality: 'Municipality',
    place: 'Place',
    agreements: 'Collaborations',
    seeAgreements: 'See collaborations',
    withParty: (name) => `with ${name}`,
    show: 'Show institutions',
    noneTitle: 'No institutions found',
    noneText:
      'Try to remove a choice. Institutions are registered by the municipality’s coordinator.',
    emptyTitle: 'No institutions are registered yet',
  },
  networks: {
    found: (count) =>
      count === 1 ? '1 association or network' : `${hits(count)} associations and networks`,
    caption: 'Associations and networks with kind, municipality and place',
    show: 'Show associations and networks',
    noneTitle: 'No associations or networks found',
    noneText:
      'Try to remove a choice. Associations and networks are registered by a leader or a coordinator before they can take part in an agreement.',
    emptyTitle: 'No associations or networks are registered yet',
  },

  role: {
    intro:
      'There is no real sign-in here yet: choose yourself whom you want to see the register as. There is no password, and the choice holds in your browser only.',
    leader: 'Leader of an institution',
    leaderHelp: 'Sees the register and the proposals that the institution is party to.',
    leaderHint: 'Begin to write the name of the institution, and choose it from the list',
    coordinator: 'Volunteer coordinator of a municipality',
    coordinatorHelp: 'Sees the register and all proposals in the municipality.',
    begunMunicipalities: 'With institutions in the register',
    otherMunicipalities: 'Other municipalities',
    analyst: 'Analyst',
    analystHelp:
      'Sees the whole register, but can change nothing. It is also what you are without choosing.',
    administrator: 'Administrator of the register',
    administratorHelp:
      'Runs the register: sees the access log, and else what all may see, and the rules. Has no part in agreements.',
    public: 'Guest',
    publicHelp:
      'What all may see without signing in: the model, agreements in force, institutions, associations and networks.',
    choose: 'Choose',
    chooseLeader: 'See the register as leader',
    chooseCoordinator: 'See the register as coordinator',
    chooseAnalyst: 'See the register as analyst',
    chooseAdministrator: 'See the register as administrator',
    choosePublic: 'See the register as guest',
    chosen: (role) => `You now see the register as ${role}.`,
    next: 'Go to the collaboration model',
    nextMine: 'Go to My agreements',
    nextAudit: 'Go to Roles and boundaries',
    nextAccessLog: 'Go to the access log',
    asLeader: (institution, municipality) => `leader of ${institution}, ${municipality}`,
    asCoordinator: (municipality) => `volunteer coordinator in ${municipality}`,
    asAnalyst: 'analyst',
    asAdministrator: 'the administrator',
    asPublic: 'guest',
    errorTitle: 'The role was not chosen',
    error: 'Error',
    noSuchRole: 'Choose one of the roles below.',
    noInstitution: 'Write the name of the institution, and choose it from the list.',
    noSuchInstitution: 'Choose an institution from the list. None has the name that you wrote.',
    severalInstitutions:
      'Several institutions match what you wrote. Write more of the name, or choose it from the list.',
    noSuchMunicipality: 'Choose a municipality from the list.',
    noInstitutions:
      'There are no institutions in the register yet. The coordinator of a municipality begins and registers them: choose your municipality here.',
  },

  drafts: draftsInEnglish,
  forms: formsInEnglish,
  mine: mineInEnglish,
  changes: changesInEnglish,
  parties: partiesInEnglish,
  persons: personsInEnglish,

  problems: {
    notFoundTitle: 'The page does not exist',
    notFoundText:
      'The address may be misspelt, or the page has moved. Use the menu at the top, or begin at the front page.',
    badAddressTitle: 'The address cannot be read',
    badAddressText:
      'Something in the address does not fit the page. It may have been cut off in an e-mail. Begin again without choices.',
    unreadableTitle: 'What was sent cannot be read',
    unreadableText: 'Go back to the page, and try again from there.',
    dayAheadTitle: 'That day has not come yet',
    dayAheadText:
      'Everybody can see here what applies up to today. What is agreed for later is seen by those who are signed in.',
    seeToday: 'See what applies today',
    crossSiteText:
      'The form can only be sent from the pages here. Go to the front page and try again from there.',
    staleFormTitle: 'The page was too old to send from',
    staleFormText:
      'Nothing was saved. The page was opened before you signed in again, or before the browser was closed.',
    staleFormKept: 'What you wrote is not lost. Send it again from here.',
    staleFormLost:
      'Open the page again, and send from there. One step back in the browser, you can find what you wrote.',
    openAgain: 'Open the page again',
    errorTitle: 'Something went wrong at our end',
    errorText:
      'The error is noted, and nothing was changed. Try again in a moment. If it goes on, write to whoever runs the register.',
    noIssuerTitle: 'Your sign-in cannot be confirmed right now',
    noIssuerText:
      'The service that you sign in with does not answer. The register shows nothing until it can tell again who you are. Nothing was changed.',
    notCaughtUpTitle: 'One moment',
    notCaughtUpText: 'The register is reading in the latest. Try again in a moment.',
    outOfReachTitle: 'The register is out of reach right now',
    outOfReachText:
      'Right now the register can neither read nor save anything. Try again in a moment. If it goes on, write to whoever runs the register.',
    overloadedTitle: 'It is very busy right now',
    overloadedText:
      'The register cannot answer everybody in time. Nothing was saved. Try again in a moment.',
    tooManyTitle: 'Wait a moment',
    tooManyText:
      'Unusually many requests have come from here in a short time. Wait a minute, and try again. If you have just written something, go one step back in the browser to find it.',
    perhapsSavedTitle: 'It may be saved, or not',
    perhapsSavedText:
      'The register did not answer in time, and whether what you sent was saved cannot be found out now.',
    sendAgainText:
      'What you wrote is not lost: wait a moment, and send it again from here. It is saved only once.',
    sendAgain: 'Send again',
    tryAgain: 'Try again',
    again: 'Begin again',
    home: 'Go to the front page',
  },
}
