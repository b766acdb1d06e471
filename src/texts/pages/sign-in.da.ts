/** The ways in and out, and the roles that a sign-in gives. */
export const signInInDanish = {
  signIn: 'Log ind',
  signOut: 'Log ud',
  withoutRole: 'Logget ind uden en rolle her',
  signedInAs: (role: string) => `Logget ind som ${role}`,

  onwardsTitle: 'Log ind igen',
  onwardsText:
    'Du er ikke længere logget ind, og det, du sendte, blev ikke gemt. Du sendes videre til log ind og kommer tilbage til siden.',
  onwards: 'Fortsæt til log ind',

  signingOutTitle: 'Du er logget ud af Samspil',
  signingOutText: 'Du sendes videre, så du også bliver logget ud der, hvor du loggede ind.',
  signingOut: 'Fortsæt',

  signedOutTitle: 'Du er logget ud',
  signedOutText: 'Luk browseren, hvis andre også bruger computeren.',

  notSignedInTitle: 'Du blev ikke logget ind',
  notSignedInText:
    'Måske blev der sagt nej, eller der gik for lang tid undervejs. Prøv igen herfra. Bliver det ved, så skriv til den, der administrerer jeres log ind.',

  noRoleTitle: 'Du har ingen rolle her',
  noRoleText:
    'Du er logget ind, men dit log ind giver ingen rolle i Samspil. Bed den, der administrerer jeres log ind, om en rolle: som leder af din institution, som frivillighedskoordinator, som analytiker eller som administrator af registret.',
  noRoleAgain:
    'Har du fået en rolle nu, så genindlæs siden om fem minutter, eller log ud og ind igen.',

  severalRoles:
    'Dit log ind giver dig flere roller. Du bruger én ad gangen: Vælg, hvem du vil se og ændre registret som.',
  oneRole:
    'Dit log ind giver dig én rolle. Mangler du en, så bed den, der administrerer jeres log ind.',
  actingNow: 'Bruges nu',
  actAs: 'Brug denne rolle',
  asUnknownLeader: 'leder af en institution, som ikke er i registret',
}
