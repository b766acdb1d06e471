import gossipMessages from '@eventstore/db-client/generated/gossip_pb.js'
import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import type { sendUnaryData } from '@grpc/grpc-js'

interface Endpoint {
  readonly host: string
  readonly port: number
}

/** A cluster of one, its leader. */
export const gossip = ({ host, port }: Endpoint) => ({
  read: (_call: unknown, answer: sendUnaryData<gossipMessages.ClusterInfo>): void => {
    const endpoint = new gossipMessages.EndPoint()
    endpoint.setAddress(host)
    endpoint.setPort(port)
    const id = new shared.UUID()
    id.setString(crypto.randomUUID())
    const member = new gossipMessages.MemberInfo()
    member.setInstanceId(id)
    member.setState(gossipMessages.MemberInfo.VNodeState.LEADER)
    member.setIsAlive(true)
    member.setHttpEndPoint(endpoint)
    const cluster = new gossipMessages.ClusterInfo()
    cluster.addMembers(member)
    answer(null, cluster)
  },
})

/** What the client asks for before it takes its batch path, which is not there. */
export const features = () => ({
  getSupportedMethods: (
    _call: unknown,
    answer: sendUnaryData<featureMessages.SupportedMethods>,
  ): void => {
    const methods = new featureMessages.SupportedMethods()
    methods.setEventStoreServerVersion('23.10.6')
    for (const name of ['append', 'read', 'delete', 'tombstone']) {
      const method = new featureMessages.SupportedMethod()
      method.setServiceName('event_store.client.streams.streams')
      method.setMethodName(name)
      methods.addMethods(method)
    }
    answer(null, methods)
  },
})
