import type { SignInAddresses } from '#src/identity/sign-in.ts'
import { paths } from '../paths.ts'

/** Where the issuer sends people back to: it knows one address, whatever the language. */
export const signedInPath = '/log-ind/svar'

/** As they are registered at the issuer. */
export const signInAddresses = (publicUrl: string): SignInAddresses => ({
  signedIn: publicUrl + signedInPath,
  signedOut: publicUrl + paths.signOut.da,
})
