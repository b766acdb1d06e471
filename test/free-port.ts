import { createServer, type AddressInfo } from 'node:net'

/** Of this machine, and free a moment ago: for what must be known before anybody listens there. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((told) => server.listen(0, '127.0.0.1', told))
  const { port } = server.address() as AddressInfo
  await new Promise((told) => server.close(told))
  return port
}
