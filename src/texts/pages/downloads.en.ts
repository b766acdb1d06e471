import type { DownloadTexts } from './downloads.da.ts'

export const downloadsInEnglish: DownloadTexts = {
  link: 'Download as a spreadsheet (CSV)',
  files: {
    agreements: 'agreements',
    institutions: 'institutions',
    networks: 'associations-and-networks',
  },
  noticeGiven: 'Notice given to',
  otherParties: 'Other parties',
  from: 'Begins',
  until: 'Until and including',
  themes: 'Themes',
  places: 'Places',
  municipalities: 'Municipalities',
  centre: 'Centre or department',
  umbrella: 'Umbrella organisation',
  cvr: 'CVR number',
  closedOn: 'Closed',
  yes: 'Yes',
  no: 'No',
}
