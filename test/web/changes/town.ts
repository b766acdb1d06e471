import fastifyCookie from '@fastify/cookie'
import type { Test } from 'tap'
import { AgreeAgreement, EndAgreement, ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { z } from 'zod'
import type { Actor } from '#schemas/events/metadata.ts'
import type { Typed } from '#src/web/sent.ts'
import {
  agreement,
  cookieSecret,
  institution,
  network,
  proposal,
  site,
  type AgreementSketch,
  type Site,
} from '../site.ts'
import { visibleWords } from '../visible.ts'

/** An institution with two associations, and one that is party to nothing. */
export interface Town extends Site {
  readonly careHomeId: string
  readonly libraryId: string
  readonly friendsId: string
  readonly choirId: string
  readonly leader: Actor
}

export const town = async (t: Test): Promise<Town> => {
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
  const friendsId = await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const choirId = await network(here, {
    name: 'Sangkoret Lærken',
    kind: 'network',
    municipalityCodes: ['0510'],
  })
  const leader: Actor = {
    role: 'institution-leader',
    institutionId: careHomeId,
    personId: null,
  }
  return { ...here, careHomeId, libraryId, friendsId, choirId, leader }
}

type Sketch = Partial<Omit<AgreementSketch, 'institutionId' | 'networkId'>>

const parts = ({ careHomeId, friendsId }: Town, sketch: Sketch): AgreementSketch => ({
  title: 'Besøgsvenner på Kløvervej',
  cell: 'formal-own',
  period: { from: '2024-03-01', until: '2026-12-31', notice: { length: 3, unit: 'months' } },
  ...sketch,
  institutionId: careHomeId,
  networkId: friendsId,
})

export const running = (here: Town, sketch: Sketch = {}) => agreement(here, parts(here, sketch))

export const proposed = (here: Town, sketch: Sketch = {}) => proposal(here, parts(here, sketch))

/** With a third party, that has a task of its own. */
export const ofThree = (here: Town, sketch: Sketch = {}) =>
  running(here, {
    title: 'Sang og besøg',
    parties: [
      { kind: 'institution', institutionId: here.careHomeId, role: 'institution' },
      {
        kind: 'network',
        networkId: here.friendsId,
        role: 'volunteers',
        tasks: [{ title: 'Besøg', performedBy: 'volunteers' }],
      },
      {
        kind: 'network',
        networkId: here.choirId,
        role: 'volunteers',
        tasks: [{ title: 'Fællessang', performedBy: 'volunteers' }],
      },
    ],
    ...sketch,
  })

interface Seen {
  readonly agreementId: string
  readonly revision: number
}

export const revise = (
  { registry, leader }: Town,
  { agreementId, revision }: Seen,
  body: z.input<typeof ReviseAgreement>,
) =>
  registry.commands.reviseAgreement({
    actor: leader,
    id: agreementId,
    ifMatch: revision,
    body: ReviseAgreement.parse(body),
  })

export const ended = (
  { registry, leader }: Town,
  { agreementId, revision }: Seen,
  body: z.input<typeof EndAgreement>,
) =>
  registry.commands.endAgreement({
    actor: leader,
    id: agreementId,
    ifMatch: revision,
    body: EndAgreement.parse(body),
  })

export const agreed = (
  { registry, leader }: Town,
  { agreementId, revision }: Seen,
  body: z.input<typeof AgreeAgreement>,
) =>
  registry.commands.agreeAgreement({
    actor: leader,
    id: agreementId,
    ifMatch: revision,
    body: AgreeAgreement.parse(body),
  })

/** What an extension or an agreement asks of the other of two parties. */
export const theirYes = { 'consents-1-how': 'oral', 'consents-1-role': 'formand' } as const

/** As it stands in the cookie. */
export const roleCookie = (role: string): string => fastifyCookie.sign(role, cookieSecret)

export const leaderOf = (institutionId: string): string => `institution-leader:${institutionId}`

export interface Shown {
  readonly status: number
  readonly body: string
  readonly words: string
  readonly location: string
}

/** Asks and sends as one role. */
export const visitor = (here: Town, role = leaderOf(here.careHomeId)) => {
  const cookies = { 'samspil-role': roleCookie(role) }
  return {
    get: async (url: string): Promise<Shown> => shown(await here.app.inject({ url, cookies })),
    post: async (url: string, typed: Typed): Promise<Shown> =>
      shown(
        await here.app.inject({
          method: 'POST',
          url,
          cookies,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(typed).toString(),
        }),
      ),
  }
}

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

/** What the main form of a page would send if nothing were changed; buttons apart. */
export const typedOn = (body: string): Record<string, string> => {
  const form = /<form class="form change-form"[\s\S]*?<\/form>/.exec(body)?.[0] ?? ''
  const typed: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const isChoice = /type="(?:radio|checkbox)"/.test(tag)
    if (name !== '' && name !== 'token' && (!isChoice || /\schecked/.test(tag)))
      typed[name] = attribute(tag, 'value')
  }
  for (const [, tag = '', text = ''] of form.matchAll(
    /(<textarea[^>]*>)\n?([\s\S]*?)<\/textarea>/g,
  )) {
    typed[attribute(tag, 'name')] = unescaped(text)
  }
  for (const [, tag = '', options = ''] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? ''
    typed[attribute(tag, 'name')] = attribute(chosen, 'value')
  }
  return typed
}

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
