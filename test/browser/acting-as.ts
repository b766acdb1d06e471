import { fastifyCookie } from '@fastify/cookie'
import type { Page } from 'playwright-core'
import { cookieSecret } from '../web/site.ts'

/** From now on the browser of this page is whoever has this role, as it is written. */
export const actAs = async (page: Page, origin: string, role: string): Promise<void> => {
  const value = encodeURIComponent(fastifyCookie.sign(role, cookieSecret))
  await page.context().addCookies([{ name: 'samspil-role', value, url: origin }])
}
