/** Who may do what, by the names in the table of permissions, for those who may not. */
export const rightsInDanish = {
  /** What everybody with a role sees. */
  otherwise:
    'Det ser ledere af institutioner, frivillighedskoordinatorer og analytikere. Modellen, de gældende aftaler, institutioner, foreninger og netværk kan alle se.',
  'see-own-agreements':
    'Siden viser en institutions egne aftaler, og hvad der skal ske med dem. Den er for institutionens leder. Alle aftaler i registret står under »Aftaler«.',
  'propose-agreement':
    'Aftaler registreres af lederen af den institution, der er part i dem. Vælg rollen som leder af institutionen.',
  'act-on-agreement': 'En aftale ændres af lederen af en institution, der er part i den.',
  'register-institution': 'Institutioner registreres af kommunens frivillighedskoordinator.',
  'update-institution':
    'Institutionens oplysninger rettes af dens egen leder eller af kommunens frivillighedskoordinator.',
  'close-institution': 'En institution lukkes af kommunens frivillighedskoordinator.',
  'renew-calendar':
    'En institutions kalender får en ny adresse af institutionens leder. Kalenderen selv kan du se.',
  'register-network':
    'Foreninger og netværk registreres af en institutions leder eller af en frivillighedskoordinator.',
  'update-network':
    'Oplysningerne rettes af ledere, der har en gældende aftale med den, og af frivillighedskoordinatorer i dens kommuner.',
  'close-network':
    'En forening eller et netværk lukkes af frivillighedskoordinatorer i dens kommuner.',
  'see-persons':
    'Hvem kontakter og underskrivere er, ser lederen af den institution, der har registreret dem, og kommunens frivillighedskoordinator.',
  'record-person':
    'Personer registreres og rettes af lederen af den institution, der nævner dem i sine aftaler.',
  'forget-person': 'En person glemmes af kommunens frivillighedskoordinator.',
  'change-rulebook': 'Spilleregler ændres af kommunens frivillighedskoordinator.',
  'keep-legal-bases': 'Lovgrundlag tilføjes og rettes af en kommunes frivillighedskoordinator.',
  'see-access-log': 'Adgangsloggen er for administratoren, der driver registret.',
  'decide-on-boundaries':
    'Roller og grænser afgøres af kommunens frivillighedskoordinator: en aftale ad gangen, eller gode råd i mange på en gang.',
}
