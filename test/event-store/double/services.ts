import { setTimeout as sleep } from 'node:timers/promises'
import type { Metadata } from '@grpc/grpc-js'
import { checkAccess, type Access } from './access.ts'
import type { Appends } from './append.ts'
import { accessDenied, notLeader, notReady, tooSlow } from './errors.ts'
import type { Log } from './log.ts'
import type { Call, Misbehaviour, Misdeed } from './misbehaviour.ts'

/** What the calls of one run of the server share. */
export interface Services {
  readonly log: Log
  readonly appends: Appends
  readonly misbehaviour: Misbehaviour
  /** After which positions subscriptions to $all were asked for. */
  readonly asked: bigint[]
  readonly access: Access | undefined
  readonly stopping: AbortSignal
  /** Aborted to be rid of the subscribers there are, and then replaced. */
  cutOff: AbortController
  readonly endpoint: { readonly host: string; readonly port: number }
  /** Of the client at that address. */
  readonly breakConnection: (peer: string) => void
}

/**
 * Before a call of that kind is looked at: the misdeeds that keep it from being done, and who may do it.
 * Answers with the misdeed that is left, or that there is nothing more to do.
 * @throws ServiceError
 */
export const begin = async (
  services: Services,
  kind: Call,
  call: { readonly metadata: Metadata; getPeer(): string },
  stream: string,
): Promise<Misdeed | null | 'over'> => {
  const misdeed = services.misbehaviour.take(kind)
  if (misdeed?.kind === 'answer-late') await sleep(misdeed.ms)
  if (services.stopping.aborted || misdeed?.kind === 'never-answer') return 'over'
  if (misdeed?.kind === 'drop-before') {
    services.breakConnection(call.getPeer())
    return 'over'
  }
  refuse(misdeed, services.endpoint)
  checkAccess(services.access, call.metadata, stream)
  return misdeed
}

const refuse = (misdeed: Misdeed | null, endpoint: Services['endpoint']): void => {
  if (misdeed === null) return
  if (misdeed.kind === 'not-leader') {
    throw notLeader(misdeed.host ?? endpoint.host, misdeed.port ?? endpoint.port)
  }
  if (misdeed.kind === 'not-ready') throw notReady()
  if (misdeed.kind === 'deny') throw accessDenied()
  if (misdeed.kind === 'time-out') throw tooSlow()
}
