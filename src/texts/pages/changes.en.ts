import type { ChangesTexts } from './changes.da.ts'

export const changesInEnglish: ChangesTexts = {
  toAgreement: 'Go to the agreement',
  whoMay: (institutions) =>
    `An agreement is changed by the leader of an institution that is party to it. Here that is ${institutions}. You can see the agreement, but not change it.`,
  continue: 'Continue and check',
  edit: 'Change',

  check: {
    notYet: 'Nothing is recorded yet. Look it over, and press the button at the bottom.',
    changes: 'What changes',
    none: 'The terms of the agreement are the same as before.',
    about: 'What is recorded',
    warnings: 'Good to know',
    period: 'Period',
    parties: 'Parties',
    consents: 'Said yes',
    signedOn: 'Signed',
    effectiveFrom: 'Applies from',
    reason: 'Reason',
    cell: 'Cell of the collaboration model',
    cellChanges: 'The collaboration moves to another cell',
    cellStays: 'The collaboration stays in the same cell.',
    before: 'Before:',
    after: 'Now:',
    from: (date) => `From ${date}, without an end date`,
    fromTo: (from, until) => `From ${from} until and including ${until}`,
    same: (what) => `${what} (as before)`,
  },

  warnings: {
    'version-lies-ahead':
      'The agreement has a later change that is recorded already. It replaces this change from its own day on. See whether it must be corrected, too.',
    'still-lapsed':
      'The agreement’s period has run out. A confirmation does not move the last day; a renewal does.',
  },

  conflict: {
    title: 'The agreement was changed meanwhile',
    text: 'Somebody else recorded something while you had the form open. Nothing of yours is recorded, and nothing is lost.',
    what: 'What others recorded',
    recorded: (when, by) => `${when} by ${by}`,
    at: (date, time) => `${date} at ${time}`,
    noChanges: 'The terms did not change.',
    goOn: 'Go on with mine',
    goOnHelp:
      'You will again see what changes, starting from the agreement as it is now, before anything is recorded.',
    see: 'Change what I wrote',
    again: 'Begin anew from the agreement as it is now',
  },

  hindrance: {
    alreadyAgreed: {
      title: 'The agreement is entered into already',
      text: 'The parties’ yes is recorded, and nothing is missing. If something is to be different, choose “Change the agreement”.',
      link: 'Change the agreement',
    },
    proposed: {
      title: 'The agreement is not entered into yet',
      text: 'It is only proposed. Enter into it first, or change the proposal.',
      link: 'Enter into the agreement',
    },
    ended: {
      title: 'An end is recorded',
      text: (date) => `The last day is ${date}. If that is wrong, correct or undo the end.`,
      link: 'Correct the end',
    },
    nothingToMend: {
      title: 'The agreement has not ended',
      text: 'There is no recorded end to correct.',
      link: 'Correct something else',
    },
    proposalOver: {
      title: 'The proposal did not become an agreement',
      text: 'It was declined or withdrawn. If that is wrong, correct it.',
      link: 'Correct it',
    },
    annulled: {
      title: 'The agreement is annulled',
      text: 'It was registered in error or twice and does not count. If that is wrong, undo the annulment.',
      link: 'Undo the annulment',
    },
    openEnded: {
      title: 'The agreement has no end date',
      text: 'It applies until notice is given, and so need not be extended.',
      link: 'Change the agreement in another way',
    },
    upcoming: {
      title: 'The agreement has not begun yet',
      text: (date) => `It begins on ${date}, and only after that can it be confirmed.`,
      link: 'Change the agreement',
    },
    twoParties: {
      title: 'There are only two parties',
      text: 'When one of two parties leaves, no agreement remains. Record instead that the agreement has ended.',
      link: 'Record the end',
    },
  },

  stop: {
    title: 'The agreement cannot be made yet',
    count: (count: number) =>
      count === 1
        ? 'The agreement cannot be made before this is mended'
        : `The agreement cannot be made before these ${String(count)} things are mended`,
    otherwise:
      'Change the proposal together with the other parties. If it cannot be mended, ask your volunteer coordinator for a reasoned exemption.',
    mend: 'Change the proposal',
    boundaries: 'See everything on the roles and boundaries of the agreement',
  },

  agree: {
    title: 'Enter into the agreement',
    lead: 'Write how each party said yes. The agreement is made when all have.',
    leadInformal:
      'An informal collaboration needs no signature. It is enough that the parties said yes to each other.',
    given: 'Have said yes already',
    how: (party) => `How did ${party} say yes?`,
    role: (party) => `In which role does the person say yes for ${party}?`,
    roleOf: 'leader',
    roleHint: 'Write the role and not the name, for example “chair”.',
    on: (party) => `When did ${party} say yes?`,
    signedOn: 'When was the agreement signed?',
    signedOnHint: 'Used only where at least one party has signed.',
    period: 'Is the period to be another than proposed?',
    check: 'Check and enter into the agreement',
    act: 'Enter into the agreement',
  },

  confirm: {
    title: 'Does the agreement still apply?',
    lead: 'By answering yes you confirm that the agreement applies unchanged. If something is different, choose “Change the agreement”.',
    last: 'Last confirmed',
    never: 'Not confirmed since it was entered into',
    nextReview: 'When is the agreement to be looked at next?',
    nextReviewHint: 'We advise two years from now at the latest.',
    lapsedTitle: 'The period has run out',
    lapsedText:
      'A confirmation does not move the last day. If the agreement is to apply again, choose “Change the agreement” and renew it.',
    act: 'Yes, the agreement still applies',
    change: 'No, something must change',
  },

  extend: {
    title: 'Extend the agreement',
    lead: (until) => `The last day is now ${until}. All else in the agreement stays as it is.`,
    length: 'How long is it to apply?',
    toDay: 'Until and including a certain day',
    open: 'Without an end date',
    until: 'New last day',
    untilHint: 'That day is included. Write here only where you chose a certain day.',
    effectiveFrom: 'From which day does the extension apply?',
    effectiveFromHint: 'Usually the day after the present last day.',
    reason: 'Why is the agreement extended?',
    consents: 'The parties’ yes to the extension',
    consentsHelp: 'All parties must agree to an extension.',
    check: 'Check and extend the agreement',
    act: 'Extend the agreement',
  },

  leave: {
    title: 'A party has left',
    lead: 'The other parties continue the agreement without it. The party’s tasks leave the agreement.',
    party: 'Who has left?',
    effectiveFrom: 'From which day on is the party no longer in it?',
    reason: 'Why did the party leave?',
    noTasks: {
      title: 'No tasks remain',
      text: 'All tasks of the agreement belong to the party that leaves. First make an amendment that gives the tasks to one of the others.',
      link: 'Change the agreement',
    },
    noSides: {
      title: 'The agreement cannot do without the party',
      text: 'An agreement is between at least one institution and another party. If it leaves, the agreement has ended.',
      link: 'Record the end',
    },
    check: 'Check that the party has left',
    act: 'Record that the party has left',
  },

  reassess: {
    title: 'Reassessment',
    lead: 'The agreement is the same, but the collaboration has changed. The answers settle where it stands in the collaboration model.',
    now: 'How it stands now',
    formality: 'Formal or informal',
    production: 'Own-production or co-production',
    choose: {
      formality: 'Do the answers not fit? Choose yourself whether it is formal or informal',
      production:
        'Do the answers not fit? Choose yourself whether it is own-production or co-production',
    },
    why: 'Why does your choice fit best?',
    whyHint: 'Used only where you choose yourself.',
    followAnswers: 'Let the answers settle it',
    about: 'About the reassessment',
    effectiveFrom: 'From which day does the reassessment apply?',
    reason: 'What has changed?',
    check: 'Check the reassessment',
    act: 'Record the reassessment',
  },

  end: {
    title: 'Record the end',
    lead: 'If the last day lies ahead, the agreement applies until and including that day, and stands as given notice until then.',
    notice: (notice, date) =>
      `The notice of termination is ${notice}. If notice is given today, the agreement ends on ${date}.`,
    agreedEnd: 'What the agreement says about its end',
    reason: 'Why does the agreement end?',
    endedOn: 'Which day is the last?',
    endedOnHint: 'That day is included.',
    endedBy: 'Who gave notice?',
    endedByNobody: 'No particular party',
    note: 'Is there anything else to know?',
    noteHint: 'Do not write names of persons.',
    supersededBy: 'Has another agreement taken its place?',
    supersededByNone: 'No',
    mistakeTitle: 'Should the agreement never have been here?',
    mistakeText: 'If it was registered in error or twice, it has not ended: it is to be annulled.',
    mistakeLink: 'Annul the registration',
    check: 'Check and record the end',
    checkNotice: 'Check and record the notice',
    act: 'Record the end',
    actNotice: 'Record the notice',
    lastDay: 'Last day',
    why: 'Reason for the end',
    by: 'Ended by',
    noteLabel: 'Note',
    successor: 'Superseded by',
    saysEnd: (date) => `The agreement ends. The last day is ${date}.`,
    saysNotice: (date) =>
      `This is a notice: the agreement applies until and including ${date}. Until then it stands as given notice, after that as ended.`,
    since: (title, date) => `${title} (since ${date})`,
  },

  decline: {
    title: 'Decline or withdraw',
    lead: 'The proposal then does not become an agreement. It can still be read.',
    reason: 'What happened to the proposal?',
    endedOn: 'On which day was it settled?',
    endedBy: 'Who said no or withdrew it?',
    check: 'Check that the proposal is over',
    actDeclined: 'Decline the proposal',
    actWithdrawn: 'Withdraw the proposal',
    says: 'The proposal does not become an agreement, and then stands as declined or withdrawn.',
    on: 'Day',
    by: 'Settled by',
  },

  annul: {
    title: 'Annul the registration',
    lead: 'Use this only where the agreement should never have been here. It then counts on no day, but can still be read.',
    reason: 'What happened?',
    duplicateOf: 'Which agreement remains?',
    duplicateOfHint: 'Choose it where the agreement was registered twice.',
    choose: 'Choose an agreement',
    check: 'Check and annul',
    act: 'Annul the agreement',
    says: 'The agreement is annulled and counts on no day, not in the past either.',
    stays: 'Remains',
  },

  correct: {
    title: 'Correct a mistake',
    lead: 'Correct what is registered wrongly. If the parties have agreed on something new, that is a change and not a correction.',
    endTitle: 'The end',
    undoLink: 'It has not ended: undo the end',
    undoAnnulLink: 'It is to count: undo the annulment',
    undoProposalLink: 'The proposal stands: undo what is recorded',
    changeEndLink: 'Correct the day or the reason',
    consentsTitle: 'The parties’ yes',
    consentsText: 'How, when and in which role the parties said yes, and the day of signing.',
    consentsLink: 'Correct the parties’ yes',
    versionsTitle: 'The terms',
    versionsText: 'Correct what was wrong in the agreement from the start or in a later change.',
    version: (what, date) => `${what}, applies from ${date}`,
    proposal: 'The proposal',
    agreed: 'The agreement as it was made',
    corrected: 'corrected before',
    correctVersion: 'Correct these terms',
    reason: 'Why is it corrected?',
    reasonHint: 'Write what was wrong.',
  },

  undo: {
    title: 'Undo the end',
    titleAnnulled: 'Undo the annulment',
    lead: 'The agreement stands again as it did before the end was recorded. What was recorded can still be seen in the history.',
    check: 'Check and undo',
    act: 'Undo the end',
    actAnnulled: 'Undo the annulment',
    says: 'What was recorded no longer holds:',
  },

  mendEnd: {
    title: 'Correct the end',
    lead: 'The agreement has still ended, but on another day or for another reason.',
    check: 'Check the correction',
    act: 'Correct the end',
  },

  mendConsents: {
    title: 'Correct the parties’ yes',
    lead: 'The form shows what is recorded. Correct what is wrong.',
    about: 'About the correction',
    check: 'Check the correction',
    act: 'Correct the parties’ yes',
  },

  hub: {
    title: 'Change the agreement',
    titleProposal: 'Change the proposal',
    lead: 'What has happened? Choose what fits best. Nothing is recorded before you have looked it over.',
    amendment: {
      title: 'The parties have agreed on something new',
      text: 'Amendment: tasks, frames, money or something else is different from a certain day.',
      button: 'Make an amendment',
    },
    extend: {
      title: 'The agreement is to last longer',
      text: 'Extension: a later last day, and all else is the same.',
      button: 'Extend the agreement',
    },
    renewal: {
      title: 'The agreement is to be renewed',
      text: 'Renewal: a new period, where you can change the rest of the agreement, too.',
      button: 'Renew the agreement',
    },
    leave: {
      title: 'A party has left',
      text: 'The others continue without it.',
      button: 'Record who has left',
    },
    reassess: {
      title: 'The collaboration has changed character',
      text: 'Reassessment: the agreement is the same, but may belong elsewhere in the collaboration model.',
      button: 'Assess again',
    },
    correct: {
      title: 'Something is registered wrongly',
      text: 'Correction: the agreement was never what it says here.',
      button: 'Correct a mistake',
    },
    negotiation: {
      title: 'Change the proposal',
      text: 'Negotiation: the parties have settled on something else than proposed. They must say yes to what is new.',
      button: 'Change the proposal',
    },
    agree: {
      title: 'The parties agree',
      text: 'All have said yes, and the proposal becomes an agreement.',
      button: 'Enter into the agreement',
    },
    decline: {
      title: 'It comes to nothing',
      text: 'The proposal was declined or withdrawn.',
      button: 'Decline or withdraw',
    },
    confirm: {
      title: 'Nothing has changed',
      text: 'The agreement still applies as it is.',
      button: 'Confirm the agreement',
    },
    end: {
      title: 'The collaboration stops',
      text: 'Notice was given, the agreement ran out, or another took its place.',
      button: 'Record the end',
    },
  },

  done: {
    agree: {
      title: 'The agreement is entered into',
      text: 'It stands in the register with the yes of all parties. You can print it below.',
    },
    confirm: {
      title: 'The agreement is confirmed',
      text: 'It is recorded that it still applies. It comes up on your page again when it is to be looked at.',
    },
    'confirm-lapsed': {
      title: 'The confirmation is recorded, but the agreement has still run out',
      text: 'A confirmation does not move the last day. If the agreement is to apply again, choose “Change the agreement” and renew it.',
    },
    extend: {
      title: 'The agreement is extended',
      text: 'The new last day stands under the frames below. You are told on your page when it draws near.',
    },
    leave: {
      title: 'It is recorded that the party has left',
      text: 'The other parties continue. See whether an amendment is needed about the tasks.',
    },
    reassess: {
      title: 'The reassessment is recorded',
      text: 'The agreement stands in the model by the new answers, from the day the reassessment applies.',
    },
    end: {
      title: 'The end is recorded',
      text: 'The agreement can still be read. If something is wrong, choose “Correct a mistake”.',
    },
    notice: {
      title: 'The notice is recorded',
      text: 'The agreement applies until and including its last day and stands as ended after that. You need not do more.',
    },
    declined: {
      title: 'The proposal is over',
      text: 'It did not become an agreement. It can still be read here.',
    },
    annulled: {
      title: 'The agreement is annulled',
      text: 'It counts on no day. If that was a mistake, choose “Correct a mistake”.',
    },
    undone: {
      title: 'The end is undone',
      text: 'The agreement stands again as it did before. That can be seen in the history.',
    },
    'end-mended': {
      title: 'The end is corrected',
      text: 'The right day and reason hold now. That can be seen in the history.',
    },
    'consents-mended': {
      title: 'The parties’ yes is corrected',
      text: 'What is right holds now. That can be seen in the history.',
    },
  },
}
