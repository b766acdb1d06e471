import { mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { Server, ServerCredentials } from '@grpc/grpc-js'
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { Appends } from './append.ts'
import { calls, type Services } from './calls.ts'
import { features, gossip } from './cluster.ts'
import { Log } from './log.ts'
import { Misbehaviour } from './misbehaviour.ts'

export interface DoubleOptions {
  /** Where the events are kept; a double begun there again knows them. */
  readonly directory: string
  /** 0 takes a free one. */
  readonly port?: number
  /** Speaks TLS with these, in PEM. */
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer }
}

/** A server that speaks the protocol of EventStoreDB, keeps what is appended, and errs when told to. */
export interface Double {
  /** As the client takes it. */
  readonly address: string
  readonly port: number
  readonly misbehaviour: Misbehaviour
  /** After which positions subscriptions were asked for, one after the other; 0n for the beginning. */
  readonly asked: readonly bigint[]
  /** Breaks all connections, and comes back at once without what the server keeps in memory only. */
  restart(): Promise<void>
  /** Goes away. */
  stop(): Promise<void>
}

const host = '127.0.0.1'

export const startDouble = async (options: DoubleOptions): Promise<Double> => {
  mkdirSync(options.directory, { recursive: true })
  const misbehaviour = new Misbehaviour()
  const asked: bigint[] = []
  let running = await run(options, { misbehaviour, asked })
  const { port } = running
  return {
    address: `esdb://${host}:${String(port)}?tls=${String(options.tls !== undefined)}`,
    port,
    misbehaviour,
    asked,
    restart: async () => {
      await running.stop()
      running = await run({ ...options, port }, { misbehaviour, asked })
    },
    stop: () => running.stop(),
  }
}

const run = async (
  { directory, port: wanted = 0, tls }: DoubleOptions,
  { misbehaviour, asked }: Pick<Services, 'misbehaviour' | 'asked'>,
) => {
  const log = new Log(join(directory, 'log.jsonl'))
  const stopping = new AbortController()
  const sockets = new Set<Socket>()
  const tcp = createServer()
  const port = await listen(tcp, wanted)
  const services = {
    log,
    appends: new Appends(log),
    misbehaviour,
    asked,
    stopping: stopping.signal,
    endpoint: { host, port },
    /** Of one client: others go on. */
    breakConnection: (peer: string) => {
      for (const socket of sockets) {
        if (peer.endsWith(`:${String(socket.remotePort)}`)) socket.destroy()
      }
    },
  }
  const grpc = new Server({ 'grpc.max_receive_message_length': 8 * 1024 * 1024 })
  grpc.addService(streamsService.StreamsService as never, calls(services) as never)
  grpc.addService(gossipService.GossipService as never, gossip(services.endpoint) as never)
  grpc.addService(featuresService.ServerFeaturesService as never, features() as never)
  const injector = grpc.createConnectionInjector(
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }]),
  )
  tcp.on('connection', (socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    injector.injectConnection(socket)
  })
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return
    stopping.abort()
    const closed = once(tcp, 'close')
    tcp.close()
    for (const socket of sockets) socket.destroy()
    await closed
    injector.destroy()
    grpc.forceShutdown()
    log.close()
  }
  return { port, stop }
}

const listen = async (tcp: TcpServer, port: number): Promise<number> => {
  tcp.listen(port, host)
  await once(tcp, 'listening')
  return (tcp.address() as AddressInfo).port
}
