import { orFile } from '../downloads/or-file.ts'
import { orChooseInstitution } from '../lists/choose-institution.ts'
import type { PageRouter } from '../page-router.ts'
import { advicePage } from './advice-page.ts'
import { auditPage } from './audit-page.ts'
import { deadlinesPage } from './deadlines-page.ts'
import { judgeAdvice } from './judge-advice.ts'
import { overviewPage } from './overview-page.ts'
import { queueDownload } from './queue-download.ts'
import { unreviewedPage } from './unreviewed-page.ts'

/** What waits for a coordinator in all agreements of a municipality. */
export const auditPages = (pages: PageRouter): void => {
  pages.get('audit', orChooseInstitution('audit', orFile(auditPage, queueDownload)))
  pages.get('auditOverview', overviewPage)
  pages.get('auditUnreviewed', unreviewedPage)
  pages.get('auditDeadlines', deadlinesPage)
  pages.get('auditAdvice', advicePage)
  pages.post('auditAdvice', judgeAdvice)
}
