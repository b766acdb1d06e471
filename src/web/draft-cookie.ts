import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Uuid } from '#schemas/values.ts'

const name = 'samspil-drafts'

/** Of one visitor; the oldest is let go of. */
const mostDrafts = 20
const thirtyDays = 30 * 24 * 60 * 60

const Ids = z.array(Uuid).max(mostDrafts)

/** The drafts that this browser began: a random reference each, signed, that nobody can guess. */
export const draftIdsFrom = (request: FastifyRequest): readonly string[] => {
  const sent = request.cookies[name]
  if (sent === undefined) return []
  const { valid, value } = request.unsignCookie(sent)
  const ids = valid ? Ids.safeParse(value.split('.')) : null
  return ids?.success === true ? ids.data : []
}

export const rememberDrafts = (reply: FastifyReply, draftIds: readonly string[]): void => {
  void reply.setCookie(name, draftIds.slice(-mostDrafts).join('.'), {
    path: '/',
    signed: true,
    httpOnly: true,
    // So that a draft is found where signing in leads back to it; no form of another site is taken.
    sameSite: 'lax',
    maxAge: draftIds.length === 0 ? 0 : thirtyDays,
  })
}
