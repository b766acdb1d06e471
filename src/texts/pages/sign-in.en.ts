import type { signInInDanish } from './sign-in.da.ts'

export const signInInEnglish: typeof signInInDanish = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  withoutRole: 'Signed in without a role here',
  signedInAs: (role) => `Signed in as ${role}`,

  onwardsTitle: 'Sign in again',
  onwardsText:
    'You are no longer signed in, and what you sent was not saved. You are sent on to sign in, and come back to the page.',
  onwards: 'Go on to sign in',

  signingOutTitle: 'You are signed out of Samspil',
  signingOutText: 'You are sent on, to be signed out where you signed in as well.',
  signingOut: 'Go on',

  signedOutTitle: 'You are signed out',
  signedOutText: 'Close the browser if others use this computer, too.',

  notSignedInTitle: 'You were not signed in',
  notSignedInText:
    'Perhaps it was refused, or it took too long. Try again from here. If it goes on, write to whoever administers your sign-in.',

  noRoleTitle: 'You have no role here',
  noRoleText:
    'You are signed in, but your sign-in gives no role in Samspil. Ask whoever administers your sign-in for one: as the leader of your institution, as a volunteer coordinator, as an analyst, or as an administrator of the register.',
  noRoleAgain:
    'If you were given a role just now, load the page again in five minutes, or sign out and in again.',

  severalRoles:
    'Your sign-in gives you several roles. You use one at a time: choose whom to see and change the register as.',
  oneRole:
    'Your sign-in gives you one role. If one is missing, ask whoever administers your sign-in.',
  actingNow: 'In use',
  actAs: 'Use this role',
  asUnknownLeader: 'leader of an institution that is not in the register',
}
