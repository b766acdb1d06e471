import type { Metadata } from '@grpc/grpc-js'
import { accessDenied, notAuthenticated } from './errors.ts'

/** Who may do what. The client sends credentials over TLS only. */
export interface Access {
  /** Passwords by name. */
  readonly users: Readonly<Record<string, string>>
  /** Who may read `$all`, beside admin, who may do everything. */
  readonly readersOfAll: readonly string[]
}

/** @throws ServiceError */
export const checkAccess = (
  access: Access | undefined,
  metadata: Metadata,
  stream: string,
): void => {
  if (access === undefined) return
  const [header] = metadata.get('authorization')
  if (header === undefined) throw accessDenied()
  const [user = '', password] = Buffer.from(String(header).replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':')
  if (password === undefined || access.users[user] !== password) throw notAuthenticated()
  if (user === 'admin' || !stream.startsWith('$')) return
  if (stream !== '$all' || !access.readersOfAll.includes(user)) throw accessDenied()
}
