import { mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { Server, ServerCredentials } from '@grpc/grpc-js'
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type { Access } from './access.ts'
import { Appends } from './append.ts'
import { features, gossip } from './cluster.ts'
import { Log } from './log.ts'
import { Misbehaviour } from './misbehaviour.ts'
import { reading } from './reading.ts'
import type { Services } from './services.ts'
import { writing } from './writing.ts'

export interface DoubleOptions {
  /** Where the events are kept; a double begun there again knows them. */
  readonly directory: string
  /** 0 takes a free one. */
  readonly port?: number
  /** Speaks TLS with these, in PEM. */
  readonly tls?: { readonly key: string | Buffer; readonly certificate: string | Buffer }
  /** Without it, everyone may do everything. */
  readonly access?: Access
}

/** A server that speaks the protocol of EventStoreDB, keeps what is appended, and errs when told to. */
export interface Double {
  /** As the client takes it. */
  readonly address: string
  readonly port: number
  readonly misbehaviour: Misbehaviour
  /** After which positions subscriptions to $all were asked for, in turn; 0n for the beginning. */
  readonly asked: readonly bigint[]
  /** Ends every subscription there is with the error of one that is too slow. */
  dropSubscribers(): void
  /** Of what a restart loses, the ids alone. */
  forgetIds(): void
  /** Breaks all connections, and comes back at once without what the server keeps in memory only. */
  restart(): Promise<void>
  /** Goes away. */
  stop(): Promise<void>
  /** Comes back after `stop`, at the same port. */
  start(): Promise<void>
}

const loopback = '127.0.0.1'

/** TLS knows servers by name, and Node takes no address for one. */
const hostOf = ({ tls }: DoubleOptions): string => (tls === undefined ? loopback : 'localhost')

/** As the server's: the largest record there can be. */
const maxMessageBytes = 16 * 1024 * 1024 - 10_000

export const startDouble = async (options: DoubleOptions): Promise<Double> => {
  mkdirSync(options.directory, { recursive: true })
  const misbehaviour = new Misbehaviour()
  const asked: bigint[] = []
  let running = await run(options, { misbehaviour, asked })
  const { port } = running.services.endpoint
  const stop = (): Promise<void> => running.stop()
  const start = async (): Promise<void> => {
    running = await run({ ...options, port }, { misbehaviour, asked })
  }
  return {
    address: `esdb://${hostOf(options)}:${String(port)}?tls=${String(options.tls !== undefined)}`,
    port,
    misbehaviour,
    asked,
    dropSubscribers: () => {
      running.services.cutOff.abort()
      running.services.cutOff = new AbortController()
    },
    forgetIds: () => {
      running.services.appends.forgetIds()
    },
    restart: () => stop().then(start),
    stop,
    start,
  }
}

const run = async (
  options: DoubleOptions,
  { misbehaviour, asked }: Pick<Services, 'misbehaviour' | 'asked'>,
) => {
  const log = new Log(join(options.directory, 'log.jsonl'))
  const stopping = new AbortController()
  const sockets = new Set<Socket>()
  const tcp = createServer()
  const services: Services = {
    log,
    appends: new Appends(log),
    misbehaviour,
    asked,
    access: options.access,
    stopping: stopping.signal,
    cutOff: new AbortController(),
    endpoint: { host: hostOf(options), port: await listen(tcp, options.port ?? 0) },
    // Of one client: others go on.
    breakConnection: (peer) => {
      for (const socket of sockets) {
        if (peer.endsWith(`:${String(socket.remotePort)}`)) socket.destroy()
      }
    },
  }
  const grpc = serverOf(services)
  const injector = grpc.createConnectionInjector(credentialsOf(options))
  tcp.on('connection', (socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    injector.injectConnection(socket)
  })
  let isStopped = false
  const stop = async (): Promise<void> => {
    if (isStopped) return
    isStopped = true
    stopping.abort()
    const closed = once(tcp, 'close')
    tcp.close()
    for (const socket of sockets) socket.destroy()
    await closed
    injector.destroy()
    grpc.forceShutdown()
    log.close()
  }
  return { services, stop }
}

const serverOf = (services: Services): Server => {
  const grpc = new Server({ 'grpc.max_receive_message_length': maxMessageBytes })
  const calls = { ...writing(services), ...reading(services) }
  // The generated services are typed for another edition of the same library.
  grpc.addService(streamsService.StreamsService, calls)
  grpc.addService(gossipService.GossipService, gossip(services.endpoint))
  grpc.addService(featuresService.ServerFeaturesService, features())
  return grpc
}

const credentialsOf = ({ tls }: DoubleOptions): ServerCredentials => {
  if (tls === undefined) return ServerCredentials.createInsecure()
  const { key, certificate } = tls
  const pair = { private_key: Buffer.from(key), cert_chain: Buffer.from(certificate) }
  return ServerCredentials.createSsl(null, [pair])
}

const listen = async (tcp: TcpServer, port: number): Promise<number> => {
  tcp.listen(port, loopback)
  await once(tcp, 'listening')
  return (tcp.address() as AddressInfo).port
}
