import t from 'tap'
import { site, today } from '../site.ts'
import { elsewhere, get, haderslev, leaderOf } from '../parties/at-the-pages.ts'
import { canary, namingAgreement, places, recorded } from './named.ts'

const here = await site(t)
const town = await places(here)
const contactId = await recorded(here, town.home)
const signatoryId = await recorded(here, town.home, { name: 'Bo Kanariefugl', email: null })
const { agreementId } = await namingAgreement(here, { ...town, contactId, signatoryId })
const address = `/aftaler/${agreementId}`
const leader = leaderOf(town.home)

const mainOf = (body: string): string => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''

t.test('who may see it, sees whom to ask and who said yes', async (t) => {
  const asked = ['', '?print=yes', `?validAt=2025-01-01`, `?recordedAt=${today}`]
  const ways = [leader, haderslev].flatMap((role) => asked.map((query) => ({ role, query })))
  t.plan(ways.length * 4)
  for (const { role, query } of ways) {
    const { words, body } = await get(here, `${address}${query}`, role)
    t.match(
      words,
      /Formand: Ane Kanariefugl ane@kanariefugl\.example 74 34 56 78 Kontakt: Kasserer/,
    )
    t.match(body, 'href="mailto:ane@kanariefugl.example"', query)
    t.match(body, 'href="tel:74345678"', query)
    t.match(words, /Ældre Sagen \(Bo Kanariefugl, formand, mundtlig/, query)
  }
})

t.test('everybody else sees the roles', async (t) => {
  const roles = [leaderOf(town.library), elsewhere, 'analyst', 'public']
  t.plan(roles.length * 2)
  for (const role of roles) {
    const { words, body } = await get(here, address, role)
    t.notMatch(body, canary)
    t.match(words, 'Kontakt: Formand og Kasserer')
  }
})

t.test('whoever was forgotten is the role', async (t) => {
  t.plan(3)
  const body = { reason: 'asked-for' } as const
  const actor = { role: 'coordinator', municipalityCode: '0510', personId: null } as const
  for (const personId of [contactId, signatoryId]) {
    await here.registry.commands.forgetPerson({ actor, personId, body })
  }
  const page = await get(here, address, leader)
  t.notMatch(page.body, canary)
  t.match(mainOf(page.body), 'Kontakt: Formand og Kasserer')
  t.match(page.words, /Ældre Sagen \(formand, mundtlig/)
})
