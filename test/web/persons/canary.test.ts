import t from 'tap'
import { site } from '../site.ts'
import { linksOf } from '../visible.ts'
import { elsewhere, get, haderslev, leaderOf } from '../parties/at-the-pages.ts'
import { canary, namingAgreement, places, recorded } from './named.ts'

const here = await site(t)
const town = await places(here)
const contactId = await recorded(here, town.home)
const signatoryId = await recorded(here, town.home, { name: 'Bo Kanariefugl', email: null })
const { agreementId } = await namingAgreement(here, { ...town, contactId, signatoryId })

/** Where every crawl begins, beside the front pages: what the role may not open is refused. */
const first = [
  '/',
  '/en',
  `/aftaler/${agreementId}`,
  `/aftaler/${agreementId}?print=yes`,
  '/kontaktpersoner',
  `/kontaktpersoner/${contactId}`,
  `/kontaktpersoner/${contactId}?print=yes`,
  `/en/contacts/${signatoryId}`,
]

const mostPages = 150

/** Pages and files that tell a name, of those that can be reached in a role. */
const telling = async (role: string): Promise<{ seen: number; told: string[] }> => {
  const seen = new Set(first)
  const told: string[] = []
  for (const address of seen) {
    const { body } = await get(here, address, role)
    if (canary.test(body)) told.push(address)
    const paths = linksOf(body).map((link) => link.split('#')[0] ?? '')
    for (const path of paths) {
      const isOwn = /^\/(?!docs|v1|assets)/.test(path)
      if (isOwn && seen.size < mostPages) seen.add(path)
    }
  }
  return { seen: seen.size, told }
}

t.test('who need not know finds no name, address or number on any page', async (t) => {
  const roles = [leaderOf(town.library), elsewhere, 'analyst', 'public']
  t.plan(roles.length * 2)
  for (const role of roles) {
    const { seen, told } = await telling(role)
    t.strictSame(told, [], role)
    t.ok(seen > 30, `${String(seen)} pages`)
  }
})

t.test('and who does finds them there', async (t) => {
  t.plan(2)
  for (const role of [leaderOf(town.home), haderslev]) {
    const { told } = await telling(role)
    t.strictSame(
      first.slice(2).filter((address) => !told.includes(address)),
      [],
      role,
    )
  }
})
