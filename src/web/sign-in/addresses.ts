import type { SignInAddresses } from '#src/identity/sign-in.ts'

/** The ways in and out; the issuer knows one address for each, whatever the language. */
export const signInPaths = {
  signIn: { da: '/log-ind', en: '/en/sign-in' },
  signedIn: '/log-ind/svar',
  signOut: { da: '/log-ud', en: '/en/sign-out' },
} as const

/** As they are registered at the issuer. */
export const signInAddresses = (publicUrl: string): SignInAddresses => ({
  signedIn: publicUrl + signInPaths.signedIn,
  signedOut: publicUrl + signInPaths.signOut.da,
})
