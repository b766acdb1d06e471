import { formatDate } from './dates.ts'
import { formatNumber } from './numbers.ts'
import { ruleName } from './boundaries/rule-name.ts'
import type { ProblemCatalogue } from './problem-codes.ts'

const on = (date: string | undefined, otherwise: string): string =>
  date === undefined ? otherwise : formatDate('en', date)

const number = (digits: string | undefined, otherwise: string): string =>
  digits === undefined ? otherwise : formatNumber('en', Number(digits))

const personal: Readonly<Record<string, string>> = {
  cpr: 'a CPR number',
  email: 'an e-mail address',
  phone: 'a phone number',
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
}

export const problemsInEnglish: ProblemCatalogue = {
  'already-agreed': {
    title: 'The agreement is already agreed',
    detail:
      'The agreement is agreed and cannot be agreed or negotiated again. Choose another kind of revision, for example an amendment or a correction.',
  },
  'already-closed': {
    title: 'Already closed',
    detail: ({ date }) =>
      `It is recorded as closed from ${on(date, 'a certain day')}, so nothing more can be changed. Choose the successor, or register a new one.`,
  },
  'already-ended': {
    title: 'The agreement has ended',
    detail: ({ date }) =>
      `An end is recorded, with ${on(date, 'a certain day')} as the last day. To change the agreement all the same, record a correction that changes or undoes the end.`,
  },
  annulled: {
    title: 'The agreement is annulled',
    detail:
      'The agreement was annulled because it was registered in error or twice. If it should stand after all, record a correction that undoes the annulment.',
  },
  'approved-with-changes': {
    title: 'Approved with something to be mended',
    detail:
      'Where something must be mended, the agreement cannot be approved. Choose that changes are required, or judge the finding otherwise.',
  },
  'bad-request': {
    title: 'The request cannot be understood',
    detail:
      'The request is not written as it should be. Compare it with the documentation, mend it, and send it again.',
  },
  'before-last-change': {
    title: 'Before the last change',
    detail: ({ date }) =>
      `The rulebook was changed from ${on(date, 'a later day')} already. Choose that day or a later one, so that one change does not undo the other.`,
  },
  'body-too-large': {
    title: 'Too much was sent',
    detail: ({ most }) =>
      `At most ${number(most, '512')} KiB can be sent at a time. Shorten the long texts, or divide the agreement.`,
  },
  'classification-undetermined': {
    title: 'The answers do not decide the cell',
    detail:
      'The answers do not place the collaboration in one of the four cells of the model. Answer more of the questions with yes or no, or choose a cell and write why.',
  },
  'consent-missing': {
    title: 'A consent is missing',
    detail: ({ name }) =>
      `${name ?? 'One of the parties'} has not agreed yet. Add how, when and in which role the party agreed.`,
  },
  'consent-of-leaver': {
    title: 'The party is leaving',
    detail: 'The party that leaves is not asked to consent. Remove its consent.',
  },
  'consent-twice': {
    title: 'The same party consented twice',
    detail: 'One consent is needed from each party. Remove one of them.',
  },
  'consent-unknown-how': {
    title: 'How did the party say yes?',
    detail:
      '"Do not know" is for agreements that were registered afterwards or imported. Choose signature, minutes, oral or digital.',
  },
  'control-character': {
    title: 'Invisible characters',
    detail:
      'The text holds characters that cannot be seen. This often happens when it is copied from another program. Type the text again.',
  },
  'cvr-checksum': {
    title: 'Is the CVR number right?',
    detail:
      'The digits of the CVR number do not fit together as they usually do. It was recorded; check it for a slip.',
  },
  'cvr-known': {
    title: 'The CVR number was used before',
    detail:
      'Another association or network has the same CVR number. It was recorded; see whether they are the same, and if so close one of them.',
  },
  'date-in-future': {
    title: 'The date lies in the future',
    detail: ({ date }) =>
      `The date (${on(date, 'as written')}) has not come yet. Write today or an earlier date.`,
  },
  'date-in-past': {
    title: 'The day is past',
    detail: ({ date }) => `${on(date, 'The day given')} is past. Give today or a later day.`,
  },
  'date-out-of-range': {
    title: 'An unusual year',
    detail: 'The year must be between 1800 and 2199. Write it with four digits.',
  },
  'day-ahead': {
    title: 'That day has not come yet',
    detail:
      'Without signing in, what applies up to today is shown. Choose an earlier day, or sign in.',
  },
  'duplicate-id': {
    title: 'The same id twice',
    detail:
      'Two parts have the same id. Give each its own, or leave the ids out: the registry then gives each part one.',
  },
  'duplicate-of-needed': {
    title: 'Which agreement stands?',
    detail: 'A duplicate must refer to the agreement that stands. Choose that agreement.',
  },
  'duplicate-party': {
    title: 'The same party twice',
    detail: 'The party is there already. Remove one, and gather the tasks under the other.',
  },
  'effective-before-start': {
    title: 'Before the agreement began',
    detail: ({ date }) =>
      `The change cannot apply from before the first day of the agreement, ${on(date, 'as it stands')}. Write that day or a later one. If the first day is wrong, record a correction.`,
  },
  'end-reason-not-allowed': {
    title: 'The reason does not fit',
    detail:
      'The reason to end does not fit how far the agreement came. A proposal can be declined or withdrawn; an agreement can be terminated, breached, fulfilled, expired or superseded. Choose a reason that fits.',
  },
  'ended-before-it-began': {
    title: 'Ended before it began',
    detail: ({ date }) =>
      `The last day cannot be before ${on(date, 'the day')}, when the agreement was proposed or began. Write that day or a later one.`,
  },
  'exception-basis-needed': {
    title: 'An exception in law is needed',
    detail:
      'The rule rests on a duty in law. It can be departed from only where the law itself makes an exception. Choose the exception from the list of legal bases.',
  },
  'excepts-from-needed': {
    title: 'The exception lacks what it excepts from',
    detail:
      'An exception in law excepts from something. Choose the legal basis that it excepts from.',
  },
  'field-twice': {
    title: 'A field is there twice',
    detail: ({ name }) =>
      `The field${name === undefined ? '' : ` “${name}”`} is there twice, so it cannot be seen what is meant. Delete one of them and send it again.`,
  },
  'finding-twice': {
    title: 'Judged twice',
    detail: 'Each finding can be judged once only in a review. Remove one of the two.',
  },
  forbidden: {
    title: 'Not possible in your role',
    detail:
      'Your role does not give the right to this. Without signing in, what is in force is seen. An agreement is changed by the leader of an institution that is party to it; an institution or a network also by the volunteer coordinator of the municipality.',
  },
  'format-has-no-pages': {
    title: 'A file has no pages',
    detail:
      'As a file the whole list comes at once. Leave out the number on a page and the reference to the next page, or ask for JSON.',
  },
  'groups-have-no-pages': {
    title: 'Groups have no pages',
    detail:
      'When findings are counted in groups, all groups come at once. Leave out the number on a page and the reference to the next page.',
  },
  'idempotency-key-reused': {
    title: 'The key was used before',
    detail:
      'The same Idempotency-Key was used for another request, so nothing was changed. Use a new key for every new change, and the same one only to send the same again.',
  },
  'if-match-required': {
    title: 'Which revision is changed?',
    detail:
      'So that nobody overwrites what others changed, the revision that you saw must be named. Fetch it, and send the ETag that comes with it in If-Match.',
  },
  'institution-needed': {
    title: 'An institution is missing',
    detail: 'At least one of the parties is a municipal institution. Add it.',
  },
  'internal-error': {
    title: 'Something went wrong on our side',
    detail:
      'The fault lies in the registry and was noted. Try again in a while; if it happens again, tell those who run the registry.',
  },
  'invalid-body': {
    title: 'Something must be mended',
    detail:
      'Some of what was sent cannot be used, and nothing was changed. Mend what is named, and send it again.',
  },
  'invalid-cursor': {
    title: 'No such page of the list',
    detail: 'The reference to the next page does not fit this list. Begin with its first page.',
  },
  'invalid-cvr': {
    title: 'Not a CVR number',
    detail: 'A CVR number has eight digits. Write them without spaces, or leave it out.',
  },
  'invalid-date': {
    title: 'No such date',
    detail:
      'What was written is no day of the calendar. Write the year with four digits, then the month and the day with two each, with hyphens between.',
  },
  'invalid-email': {
    title: 'Not an e-mail address',
    detail:
      'The e-mail address cannot be read. Write it as in name@association.dk, or leave the field empty.',
  },
  'invalid-format': {
    title: 'Written otherwise than expected',
    detail: ({ example }) =>
      example === undefined
        ? 'It is written otherwise than expected. Write it as the documentation shows.'
        : `It is written otherwise than expected. Write it like ${example}.`,
  },
  'invalid-id': {
    title: 'Not an id',
    detail: 'It is no id of the registry. Copy it from where the registry shows it.',
  },
  'invalid-idempotency-key': {
    title: 'The key cannot be used',
    detail:
      'An Idempotency-Key is 1 to 200 visible characters without spaces. Use a new random UUID, for example.',
  },
  'invalid-if-match': {
    title: 'The revision cannot be understood',
    detail:
      'If-Match must be exactly one ETag from an answer of the registry, with its quotation marks. Fetch the latest revision, and copy its ETag.',
  },
  'invalid-kle-code': {
    title: 'Not a KLE number',
    detail:
      'A KLE number is three times two digits with full stops between, and perhaps a facet. Write it like 27.36.00 or 27.36.00 G01.',
  },
  'invalid-moment': {
    title: 'No moment of the record',
    detail:
      'Write an instant in UTC (day, T, time and Z), the id of an event, or a position in the log. A day alone is not enough.',
  },
  'invalid-municipality-code': {
    title: 'Not a municipality code',
    detail: 'A municipality code has four digits. Write 0510 for Haderslev, for example.',
  },
  'invalid-phone': {
    title: 'Not a phone number',
    detail:
      'The phone number cannot be read. Write eight digits as in 74 34 12 34, or begin with + and the code of the country.',
  },
  'invalid-position': {
    title: 'Not a position',
    detail: 'A position is a number from an answer of the registry. Copy it from one.',
  },
  'invalid-url': {
    title: 'The address cannot be read',
    detail: 'The address holds characters that cannot be read. Check it, or go to the front page.',
  },
  'issuer-unavailable': {
    title: 'Sign-in cannot be confirmed',
    detail:
      'The service that people sign in with does not answer at the moment, so the registry cannot tell who is asking. Nothing was changed. Try again in a moment.',
  },
  'legal-basis-exists': {
    title: 'The legal basis is there already',
    detail:
      'There is a legal basis of that short name already. Correct that one, or choose another short name.',
  },
  'legal-basis-fixed': {
    title: 'Cannot be corrected',
    detail:
      'The answer that no law asks for the task means the same to everybody and cannot be corrected. Add a legal basis where there is a law.',
  },
  'line-break': {
    title: 'One line only',
    detail: 'There is room for one line. Remove line breaks and tabs.',
  },
  'malformed-json': {
    title: 'Not valid JSON',
    detail:
      'What was sent cannot be read as JSON, and nothing was changed. Look for missing quotation marks, commas and brackets, and send it again.',
  },
  'method-not-allowed': {
    title: 'That cannot be done here',
    detail: ({ allowed }) =>
      allowed === undefined
        ? 'The address exists, but not with this method. Use one that the documentation names.'
        : `The address exists, but not with this method. Use ${allowed}.`,
  },
  'moment-ahead': {
    title: 'The moment lies ahead',
    detail:
      'More may be recorded before then, so that the answer would not stay the same. Choose a moment that has passed, or leave it out.',
  },
  'moment-has-no-groups': {
    title: 'What was known is not counted in groups',
    detail:
      'Findings as they were known at a moment are listed one by one. Leave out the grouping and choose by rule, institution or kind of institution instead, or leave out the moment.',
  },
  'moment-has-no-search': {
    title: 'What was known cannot be searched',
    detail:
      'Words are looked for in the agreements as they are known now. Leave out the words and choose by institution, network, theme or place instead, or leave out the moment.',
  },
  'moment-has-no-start-order': {
    title: 'What was known has no order by start',
    detail:
      'Agreements as they were known at a moment are in the order of their titles, one way or the other. Choose that order, or leave out the moment.',
  },
  'no-role': {
    title: 'No role',
    detail:
      'The sign-in is in order, but gives no role in the registry. Ask whoever administers your sign-in for one.',
  },
  'no-such-finding': {
    title: 'The finding is there no more',
    detail:
      'The agreement was changed, or the rule applies no more, so there is no finding here. Look at the roles and boundaries of the agreement again.',
  },
  'no-such-version': {
    title: 'No such version',
    detail: ({ version, most }) =>
      version === undefined || most === undefined
        ? 'The agreement has no such version. Choose a number from its list of versions.'
        : `The agreement has no version ${version}; its latest is version ${most}. Choose a number from its list of versions.`,
  },
  'not-acceptable': {
    title: 'No answer in that form',
    detail:
      'The registry cannot answer in the form that was asked for. Ask for JSON in Accept, or leave Accept out.',
  },
  'not-agreed-yet': {
    title: 'The agreement is not agreed yet',
    detail: 'The agreement is only proposed. Agree it first, or record the change as negotiation.',
  },
  'not-allowed-value': {
    title: 'Not one of the choices',
    detail: ({ allowed }) =>
      allowed === undefined
        ? 'The answer is not one of the choices. Choose one of them.'
        : `The answer is not one of the choices. Choose one of these: ${allowed}.`,
  },
  'not-an-exception': {
    title: 'No exception in law',
    detail:
      'The legal basis chosen is no exception that applies today and was looked up. Choose one that is, or correct the legal basis in the list.',
  },
  'not-caught-up': {
    title: 'Not ready yet',
    detail:
      'The registry is taking in the latest changes and cannot show them yet. Try again in a moment.',
  },
  'not-extended': {
    title: 'The period does not get longer',
    detail:
      'An extension gives the agreement a later last day or removes it. Write a later last day, or choose another kind of revision.',
  },
  'not-found': {
    title: 'Not found',
    detail:
      'There is nothing here, or it cannot be seen in your role. Check the address, or find it from the front page.',
  },
  'not-renewed': {
    title: 'The period is the same',
    detail:
      'A renewal gives the agreement a new period. Write another first or last day, or choose another kind of revision.',
  },
  'nothing-changed': {
    title: 'Nothing was changed',
    detail:
      'What was sent is the same as what is recorded. Mend what should be different, and send it again.',
  },
  'nothing-to-review': {
    title: 'There is nothing to review',
    detail:
      'The agreement has ended or was annulled, so there are no roles and tasks to go through. Choose an agreement that is not over.',
  },
  'nothing-to-undo': {
    title: 'There is no end',
    detail:
      'The agreement has not ended, so there is no end to change or undo. Leave that part out.',
  },
  'open-must-fix': {
    title: 'The agreement cannot be agreed yet',
    detail: ({ ruleId, item }) =>
      `${ruleName('en', ruleId, 'A rule')} is not upheld${item === undefined ? '' : ` in "${item}"`}. Mend it in the agreement (in a proposal, by a negotiation), or leave it as a proposal and ask the coordinator for an exemption. Then agree it.`,
  },
  'other-party-needed': {
    title: 'With whom?',
    detail:
      'All parties are municipal institutions. Add the association, network or organisation that takes part.',
  },
  'outcome-unknown': {
    title: 'Recorded, perhaps',
    detail: ({ key }) =>
      `The registry did not answer in time, and whether this was recorded cannot be found out now. ${key === undefined ? 'Look whether it is there before you send it again; with an Idempotency-Key it would be recorded once at most.' : `Send the same again with the same Idempotency-Key, ${key}: it is recorded once.`}`,
  },
  overloaded: {
    title: 'It is too busy right now',
    detail:
      'The registry cannot answer everybody in time. Nothing was changed. Try again in a moment.',
  },
  'override-needs-reason': {
    title: 'A reason is missing',
    detail: 'The choice does not follow from the answers. Write briefly why it fits best.',
  },
  'party-closed': {
    title: 'The party is closed',
    detail: ({ name, date }) =>
      `${name ?? 'The party'} is closed from ${on(date, 'an earlier day')}. Choose the successor or another party, or write a first day before it closed.`,
  },
  'party-identity-changed': {
    title: 'The party is not the one it was',
    detail:
      'A party cannot be exchanged for another. Add the new party by itself, and record that the earlier one left.',
  },
  'party-not-in-agreement': {
    title: 'Not a party to the agreement',
    detail:
      'The party does not belong here: it is not in the agreement, or it is leaving. Choose one of the other parties, and remove the one that leaves.',
  },
  'party-removed': {
    title: 'A party is missing',
    detail: 'A party to the agreement is not in the new terms. Include it, or record that it left.',
  },
  'person-unknown': {
    title: 'This person cannot be chosen',
    detail:
      'The person is not recorded by your institution, or was forgotten. Choose one who is recorded, record the person first, or name the role alone.',
  },
  'personal-data': {
    title: 'Personal data does not belong here',
    detail: ({ what }) =>
      `The text holds something that looks like ${personal[what ?? ''] ?? 'personal data'}. Leave it out. E-mail address and phone number have fields of their own where the person is recorded; a text names the role, for example "the chair".`,
  },
  'proposer-needed': {
    title: 'Who proposes the agreement?',
    detail: 'It cannot be seen which of the parties proposes the agreement. Choose that party.',
  },
  'refers-to-itself': {
    title: 'Refers to itself',
    detail: 'What is being changed cannot be referred to here. Choose another.',
  },
  required: {
    title: 'Missing',
    detail: 'An answer is missing here. Fill it in.',
  },
  'review-before-confirmation': {
    title: 'The next review is too early',
    detail: ({ date }) =>
      `The agreement is confirmed on ${on(date, 'a later day')}. Choose a day after that for the next review, or leave it empty.`,
  },
  'revision-mismatch': {
    title: 'Changed in the meantime',
    detail:
      'Others changed it after you fetched it, and nothing was overwritten. See what changed, fetch it again, and send your change anew.',
  },
  'role-not-held': {
    title: 'Not one of your roles',
    detail:
      'The role that was asked for is not one of those that your sign-in gives. Choose one of them, or leave the choice out to act in the first.',
  },
  'rule-twice': {
    title: 'The rule is named twice',
    detail: 'Each rule can be changed once at a time only. Remove one of the two changes.',
  },
  'still-lapsed': {
    title: 'The agreement is still lapsed',
    detail:
      'The confirmation was recorded, but it does not move the last day of the agreement. If it should apply again, record a renewal.',
  },
  'store-unavailable': {
    title: 'The registry is out of reach',
    detail:
      'The registry can neither read nor record anything at the moment. Nothing was changed. Try again in a moment.',
  },
  'successor-needed': {
    title: 'Who carries on?',
    detail:
      'After a merger or a duplicate it must be said who carries the agreements on. Choose the successor.',
  },
  'task-needed': {
    title: 'A task is missing',
    detail: 'The agreement names no tasks. Add at least one: what the parties do together.',
  },
  'to-before-from': {
    title: 'Ends before it begins',
    detail: ({ from, to }) =>
      `The last date (${on(to, 'as chosen')}) is before the first (${on(from, 'as chosen')}). Choose an earlier first date or a later last one.`,
  },
  'too-large': {
    title: 'The number is too large',
    detail: ({ most }) =>
      `The number is too large. Write at most ${number(most, 'what is allowed')}.`,
  },
  'too-long': {
    title: 'The text is too long',
    detail: ({ most }) =>
      most === undefined
        ? 'The text is longer than there is room for. Make it shorter.'
        : `There is room for ${number(most, '')} characters. Make the text shorter.`,
  },
  'too-many': {
    title: 'Too many',
    detail: ({ most }) =>
      most === undefined
        ? 'There are more than there is room for. Remove some, or gather those that belong together.'
        : `There is room for ${number(most, '')} at most. Remove some, or gather those that belong together.`,
  },
  'too-many-dates': {
    title: 'Too many dates',
    detail: ({ most }) =>
      `There can be ${number(most, 'a certain number of')} dates at most at a time. Choose a shorter period, or more time from one date to the next.`,
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: ({ seconds }) =>
      seconds === undefined
        ? 'Many requests came in a short time. Wait a little, and try again.'
        : `Many requests came in a short time. Try again in ${number(seconds, '')} seconds.`,
  },
  'too-many-rows': {
    title: 'Too many rows',
    detail: ({ most }) =>
      `Divided like that it makes more than ${number(most, 'so many')} rows, the most at a time. Choose another grouping, fewer collaborations, those of one municipality for example, or fewer dates where there are several.`,
  },
  'too-many-tasks': {
    title: 'Too many tasks',
    detail: ({ most }) =>
      `An agreement has room for ${number(most, '200')} tasks. Gather those that are alike, or divide the agreement.`,
  },
  'too-short': {
    title: 'The text is too short',
    detail: ({ least }) =>
      least === undefined
        ? 'The text is shorter than expected. Write a little more.'
        : `At least ${number(least, '')} characters are needed. Write a little more.`,
  },
  'too-small': {
    title: 'The number is too small',
    detail: ({ least }) =>
      `The number is too small. Write at least ${number(least, 'what is allowed')}.`,
  },
  'two-parties-needed': {
    title: 'Two parties are needed',
    detail:
      'An agreement has at least two parties. Add the one that is missing. If only one is left, record the end of the agreement.',
  },
  unauthenticated: {
    title: 'Not signed in',
    detail:
      'Authorization is missing, or what it says does not hold. Send a valid access token of the service that you sign in with. In a demo without sign-in, that is a role that the registry knows, or nothing to read as an analyst.',
  },
  'unknown-field': {
    title: 'Unknown field',
    detail: ({ name }) =>
      name === undefined
        ? 'The field is not known. Remove it, or mend its spelling.'
        : `The field "${name}" is not known. Remove it, or mend its spelling.`,
  },
  'unknown-moment': {
    title: 'Unknown moment',
    detail:
      'No event in the registry has this id. Check where you have it from, or choose an instant instead.',
  },
  'unknown-reference': {
    title: 'Not in the registry',
    detail:
      'What is referred to is not in the registry. Choose what is registered, or register it first.',
  },
  'unknown-rule-version': {
    title: 'There is no such version of the rule',
    detail: 'The rule does not exist in that version. Leave the version out to use the newest.',
  },
  'unknown-version': {
    title: 'No such version',
    detail:
      'The version to be corrected does not exist or was corrected before. Choose a version from the history of the agreement.',
  },
  'unsupported-media-type': {
    title: 'Only JSON can be read',
    detail: 'What was sent is marked as something else than JSON. Send it as application/json.',
  },
  'until-before-effective': {
    title: 'Over before it applies',
    detail: ({ until }) =>
      `The last day (${on(until, 'as written')}) lies before the day from which the change applies. Write a later last day, or an earlier day to apply from.`,
  },
  'until-before-from': {
    title: 'Over before it begins',
    detail: ({ from, until }) =>
      `The last day (${on(until, 'as written')}) lies before the first day (${on(from, 'as written')}). Write a later last day, or leave it out if there is none.`,
  },
  'version-lies-ahead': {
    title: 'A later change is waiting',
    detail:
      'The change was recorded, but the agreement has a later one that takes over from its own day. Check whether the later one should be mended, too.',
  },
  'wrong-type': {
    title: 'Another kind of answer is expected',
    detail: ({ expected }) =>
      `${capital(kinds[expected ?? ''] ?? 'another kind of answer')} is expected here. Mend the answer so that it fits.`,
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
