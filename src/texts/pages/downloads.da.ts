/** Lists as files for a spreadsheet; headings that lists on screen have too are said there. */
export const downloadsInDanish = {
  link: 'Hent som regneark (CSV)',
  /** Without spaces and æ, ø and å, which not every program can have in the name of a file. */
  files: {
    agreements: 'aftaler',
    institutions: 'institutioner',
    networks: 'foreninger-og-netvaerk',
  },
  noticeGiven: 'Opsagt til',
  otherParties: 'Andre parter',
  from: 'Begynder',
  until: 'Til og med',
  themes: 'Temaer',
  places: 'Steder',
  municipalities: 'Kommuner',
  centre: 'Center eller afdeling',
  umbrella: 'Paraplyorganisation',
  cvr: 'CVR-nummer',
  closedOn: 'Lukket',
  yes: 'Ja',
  no: 'Nej',
}

export type DownloadTexts = typeof downloadsInDanish
