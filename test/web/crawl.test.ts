import t from 'tap'
import { AccessKind } from '#schemas/access/access-noted.v1.ts'
import { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { PartyRole } from '#schemas/terms/party.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { ClassificationGround } from '#schemas/views/classification.ts'
import { administrator, everybody, type Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { problemsInDanish } from '#src/texts/problems.da.ts'
import { fastifyCookie } from '@fastify/cookie'
import { demoSite } from './demo-site.ts'
import { cookieSecret, today } from './site.ts'
import { linksOf, visibleWords } from './visible.ts'

const { app, registry } = await demoSite(t)
const { items: institutions } = await registry.queries.institutions({}, { limit: 200, after: null })
const busiest = await busiestInstitution()

const actors: readonly Visitor[] = [
  everybody,
  administrator,
  { role: 'analyst', personId: null },
  { role: 'coordinator', municipalityCode: '0510', personId: null },
  { role: 'institution-leader', institutionId: busiest, personId: null },
]

async function busiestInstitution(): Promise<string> {
  let best = { id: '', count: -1 }
  for (const { id } of institutions) {
    const { items } = await registry.queries.agreements(
      { institutionId: id, viewer: { role: 'analyst' }, sort: 'title' },
      { limit: 200, after: null },
    )
    if (items.length > best.count) best = { id, count: items.length }
  }
  return best.id
}

/** Codes that are no Danish words. */
const codes: readonly string[] = [
  ...[
    AccessKind,
    AgreementStatus,
    Theme,
    NetworkKind,
    InstitutionKind,
    EndReason,
    ClassificationGround,
    PartyRole,
  ].flatMap(({ options }): readonly string[] => options),
  ...Object.keys(problemsInDanish),
].filter((code) => code.includes('-'))

const idOrDate = /[0-9a-f]{8}-[0-9a-f]{4}-|\b\d{4}-\d{2}\b|\bundefined\b|\bnull\b|\[object|NaN|\$\{/

/** Enough to have seen every kind of page many times. */
const mostPages = 350

for (const actor of actors) {
  t.test(
    `every page that one who is ${actor.role} comes to is there, and reads as words`,
    async (t) => {
      const cookie = fastifyCookie.sign(writtenRole(actor), cookieSecret)
      const seen = new Set<string>(['/', '/en'])
      const waiting = [...seen]
      const wrong: string[] = []
      const kinds = new Map<string, number>()
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const { statusCode, body, headers } = await app.inject({
          url: address,
          cookies: { 'samspil-role': cookie },
        })
        if (statusCode !== 200) wrong.push(`${address}: ${String(statusCode)}`)
        if (!String(headers['content-type']).startsWith('text/html')) continue
        // On paper a page tells its own address, and the model those that are always the same.
        const words = visibleWords(body)
          .replaceAll(/\S*\/(?:aftaler|agreements)\/\S+/g, '')
          .replaceAll(/\S*recordedAt=\S+/g, '')
        const read = [...codes.filter((code) => isRead(words, code)), idOrDate.exec(words)?.[0]]
        for (const one of read) if (one !== undefined) wrong.push(`${address}: ${one}`)
        if ([...body.matchAll(/<h1[ >]/g)].length !== 1) wrong.push(`${address}: not one heading`)
        if (formsIn(body) !== tokensIn(body)) wrong.push(`${address}: a form without a token`)
        for (const link of linksOf(body)) {
          const [path = ''] = link.split('#')
          const kind = kindOf(path)
          // Many of one kind say the same of the program: a few of each are enough.
          const often = (kinds.get(kind) ?? 0) >= mostOfKind
          if (!path.startsWith('/') || isElsewhere(path) || seen.has(path) || often) continue
          if (seen.size >= mostPages) continue
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          seen.add(path)
          waiting.push(path)
        }
      }
      t.strictSame(wrong, [])
      t.ok(seen.size > 100, `${String(seen.size)} pages on ${today}`)
    },
  )
}

function formsIn(body: string): number {
  return [...body.matchAll(/<form\b[^>]*method="post"/gi)].length
}

/** Each where its form begins. */
function tokensIn(body: string): number {
  return [...body.matchAll(/<form\b[^>]*>\s*<input type="hidden" name="token" value="[\w-]{60}"/g)]
    .length
}

const mostOfKind = 12

/** Pages that differ only in ids and values are of one kind. */
function kindOf(path: string): string {
  return path
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replaceAll(/=[^&]*/g, '')
}

function isElsewhere(path: string): boolean {
  return /^\/(?:docs|v1|assets|log-ind|en\/sign-in)\b/.test(path)
}

/** As a word of its own: "own-production" is English for what Danish has another word for. */
function isRead(words: string, code: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d-])${code}(?![\\p{L}\\d-])`, 'u').test(words)
}
