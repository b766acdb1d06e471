import fastifyCookie from '@fastify/cookie'
import type { Test } from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { agreement, cookieSecret, institution, network, site, type Site } from '../site.ts'
import { linksOf, visibleWords } from '../visible.ts'

/** Two municipalities; what is found in their agreements is known. */
export interface Audited extends Site {
  readonly careHomeId: string
  readonly libraryId: string
  readonly toenderId: string
  /** By title. */
  readonly ids: Readonly<Record<'paid' | 'reading' | 'singing' | 'toender', string>>
}

export const audited = async (t: Test): Promise<Audited> => {
  const here = await site(t)
  const careHomeId = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  const libraryId = await institution(here, {
    name: 'Bibliotekerne',
    kind: 'library',
    municipalityCode: '0510',
  })
  const toenderId = await institution(here, {
    name: 'Rosengården',
    kind: 'care-home',
    municipalityCode: '0550',
  })
  const networkId = await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510', '0550'],
  })
  const all = { networkId, cell: 'formal-own', reviewBy: '2027-06-01' } as const
  // Said to apply this year, so that nothing is found of how long ago that was.
  const since = (from: string) => ({ period: { from } })
  const made = async (sketch: Parameters<typeof agreement>[1]) =>
    (await agreement(here, sketch)).agreementId
  const unrecognised = { volunteering: { recognition: { given: 'no' as const } } }
  const ids = {
    paid: await made({
      ...all,
      ...since('2026-03-01'),
      title: 'Besøgsvenner',
      institutionId: careHomeId,
      volunteering: { unpaid: 'no' },
      boundaries: { supplementsPublicEffort: 'no' },
    }),
    reading: await made({
      ...all,
      ...unrecognised,
      ...since('2026-02-01'),
      title: 'Læsekreds',
      institutionId: libraryId,
    }),
    singing: await made({
      ...all,
      ...unrecognised,
      ...since('2026-04-01'),
      title: 'Sangaften',
      institutionId: careHomeId,
    }),
    toender: await made({
      ...all,
      ...since('2026-01-15'),
      title: 'Gåture',
      institutionId: toenderId,
      volunteering: { unpaid: 'no' },
    }),
  }
  return { ...here, careHomeId, libraryId, toenderId, ids }
}

export const coordinatorOf = (municipalityCode: string): Actor => ({
  role: 'coordinator',
  municipalityCode,
  personId: null,
})
export const leaderOf = (institutionId: string): Actor => ({
  role: 'institution-leader',
  institutionId,
  personId: null,
})
export const analyst: Actor = { role: 'analyst', personId: null }

const cookiesOf = (actor: Actor): Record<string, string> => ({
  'samspil-role': fastifyCookie.sign(writtenRole(actor), cookieSecret),
})

/** Reads and sends pages as one and the same visitor. */
export const visitor = ({ app }: Site, actor: Actor) => {
  const cookies = cookiesOf(actor)
  return {
    get: async (url: string) => {
      const answer = await app.inject({ url, cookies })
      return { ...readOf(answer.body), status: answer.statusCode, headers: answer.headers }
    },
    post: async (url: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as [string, string]),
      )
      const answer = await app.inject({
        method: 'POST',
        url,
        cookies,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams(pairs).toString(),
      })
      const { location } = answer.headers
      return { ...readOf(answer.body), status: answer.statusCode, location: String(location) }
    },
  }
}

const readOf = (body: string) => {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  return { body, main, words: wordsOf(main), links: linksOf(main), rows: rowsIn(main) }
}

const wordsOf = (part: string): string => visibleWords(`<body>${part}`).slice(6).trim()

/** Rows of all tables, cell by cell, in words. */
const rowsIn = (main: string): string[][] =>
  [...main.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        wordsOf(`<p>${cell}</p>`),
      ),
    ),
  )
