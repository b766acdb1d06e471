import Fastify from 'fastify'
import fastifyCookie from '@fastify/cookie'
import type { Test } from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import { SimulatedClock } from '#src/clock.ts'
import { registerPages } from '#src/web/register-pages.ts'
import type { PageServices } from '#src/web/visit.ts'
import { identityBy, signInFor } from '../../signed-in.ts'
import { untroubledRegistry } from '../../registries.ts'
import { storeIn } from '../../stores.ts'
import { leaderOf } from '../changes/town.ts'
import { cookieSecret, today, type Site } from '../site.ts'
import { visibleWords } from '../visible.ts'

export interface Shown {
  readonly status: number
  readonly body: string
  readonly words: string
  readonly location: string
}

export type Pairs = readonly (readonly [string, string])[]
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** One browser: it keeps the cookies that it is given. */
export interface Writer {
  readonly cookies: Map<string, string>
  readonly get: (url: string) => Promise<Shown>
  readonly post: (url: string, sent: Answers | Pairs, headers?: Headers) => Promise<Shown>
  /** Opens a page, changes these answers of its form, and presses a button: the next page's address. */
  readonly answer: (url: string, answers: Answers, pressed?: Answers) => Promise<Shown>
}

type Headers = Readonly<Record<string, string>>

export const writer = (
  { app }: Pick<Site, 'app'>,
  institutionId: string,
  cookies = new Map([['samspil-role', signed(leaderOf(institutionId))]]),
): Writer => {
  const jar = (): Record<string, string> => Object.fromEntries(cookies)
  const keep = (given: readonly { name: string; value: string; maxAge?: number }[]): void => {
    for (const { name, value, maxAge } of given) {
      if (maxAge === 0) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const get = async (url: string): Promise<Shown> => {
    const answered = await app.inject({ url, cookies: jar() })
    return shown(answered)
  }
  const post = async (url: string, sent: Answers | Pairs, headers: Headers = {}) => {
    const answered = await app.inject({
      method: 'POST',
      url,
      cookies: jar(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(pairsOf(sent).map(([name, value]) => [name, value])).toString(),
    })
    keep(answered.cookies)
    return shown(answered)
  }
  const answer = async (url: string, answers: Answers, pressed: Answers = { go: 'next' }) => {
    const { body } = await get(url)
    const others = typedOn(body).filter(([name]) => !Object.hasOwn(answers, name))
    return post(url, [...others, ...pairsOf(answers), ...pairsOf(pressed)])
  }
  return { cookies, get, post, answer }
}

export const signed = (value: string): string => fastifyCookie.sign(value, cookieSecret)

const pairsOf = (sent: Answers | Pairs): Pairs =>
  isPairs(sent)
    ? sent
    : Object.entries(sent).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value] as const),
      )

const isPairs = (sent: Answers | Pairs): sent is Pairs => Array.isArray(sent)

interface Answered {
  readonly statusCode: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

const shown = ({ statusCode, body, headers }: Answered): Shown => ({
  status: statusCode,
  body,
  words: visibleWords(body),
  location: typeof headers.location === 'string' ? headers.location : '',
})

/** What the main form of a page would send if nothing were changed, line breaks as browsers send them. */
export const typedOn = (body: string): Pairs => {
  const form =
    /<form[^>]*class="form(?: parties)?"[^>]*method="post"[\s\S]*?<\/form>/.exec(body)?.[0] ?? ''
  const fields = form.matchAll(
    /<input[^>]*>|(<textarea[^>]*>)\n?([\s\S]*?)<\/textarea>|(<select[^>]*>)([\s\S]*?)<\/select>/g,
  )
  return [...fields].flatMap(([tag, area, text = '', list, options = '']) => {
    if (area !== undefined) return [[attribute(area, 'name'), crlf(unescaped(text))] as const]
    if (list !== undefined) return [[attribute(list, 'name'), chosenOf(options)] as const]
    const name = attribute(tag, 'name')
    const isChoice = /type="(?:radio|checkbox)"/.test(tag)
    return name !== '' && (!isChoice || /\schecked/.test(tag))
      ? [[name, attribute(tag, 'value')] as const]
      : []
  })
}

/** The first option, where none is chosen, as a browser has it. */
const chosenOf = (options: string): string => {
  const all = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag)
  return attribute(all.find((tag) => /\sselected/.test(tag)) ?? all[0] ?? '', 'value')
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

export const draftIdIn = (location: string): string =>
  /drafts\/([0-9a-f-]{36})|kladder\/([0-9a-f-]{36})/.exec(location)?.slice(1).find(Boolean) ?? ''

/** A draft's address, or that of one of its steps. */
export const at = (draftId: string, step = ''): string =>
  `/kladder/${draftId}${step === '' ? '' : `/${step}`}`

/** Begins a form: its draft. */
export const begun = async (by: Writer, typed: Answers): Promise<string> =>
  draftIdIn((await by.post('/aftaler/ny', typed)).location)

export const draftOf = async ({ registry }: Pick<Site, 'registry'>, id: string): Promise<Draft> => {
  const draft = await registry.drafts.read(id)
  if (draft === null) throw new Error('There is no such draft')
  return draft
}

/** Presses the last button as the page has it. */
export const send = async (by: Writer, draftId: string): Promise<Shown> => {
  const { body } = await by.get(at(draftId))
  return by.post(at(draftId), { ...hiddenOn(body), go: 'send' })
}

export const hiddenOn = (body: string): Record<string, string> => {
  const form = /<form\s+class="form send"[\s\S]*?<\/form>/.exec(body)?.[0] ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      attribute(tag, 'value'),
    ]),
  )
}

export const agreementIdIn = (location: string): string =>
  /aftaler\/([0-9a-f-]{36})|agreements\/([0-9a-f-]{36})/.exec(location)?.slice(1).find(Boolean) ??
  ''

/** What was recorded of an agreement. */
export const eventsOf = async (
  { registry }: Pick<Site, 'registry'>,
  agreementId: string,
): Promise<AgreementEvent[]> => {
  const found: AgreementEvent[] = []
  for await (const { type, data } of registry.store.readStream(`agreement-${agreementId}`)) {
    found.push({ type, data } as AgreementEvent)
  }
  return found
}

/** Terms without the ids that nobody chose. */
export const withoutIds = ({ parties, funding, ...terms }: TermsInput) => ({
  ...terms,
  parties: parties.map(({ id: _id, tasks, ...party }) => ({
    ...party,
    tasks: tasks.map(({ id: _taskId, ...task }) => task),
  })),
  funding: funding.map(({ id: _id, ...line }) => line),
})

/** The pages on a registry in a folder, which is there still when it is opened again. */
export const siteOn = async (
  t: Test,
  data: string,
  services: Partial<PageServices> = {},
): Promise<Site & { close: () => Promise<void> }> => {
  const clock = new SimulatedClock(`${today}T10:00:00Z`)
  const registry = await untroubledRegistry({ data, store: await storeIn(data), clock })
  const { signIn, throughDoor } = await signInFor(undefined, cookieSecret)
  const app = Fastify()
  const { queries, known, boundaries, commands, persons, drafts, accessLog } = registry
  const given = {
    queries,
    known,
    boundaries,
    commands,
    persons,
    drafts,
    accessLog,
    clock,
    cookieSecret,
    isDemoSignIn: signIn === null,
    identity: identityBy(signIn, cookieSecret, app),
  }
  await registerPages(app, { ...given, isPublicDemo: false, ...services })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await app.close()
    await registry.close()
  }
  t.teardown(close)
  return { app: throughDoor(app), registry, clock, close }
}
