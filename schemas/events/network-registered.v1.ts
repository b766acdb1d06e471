import { z } from 'zod'
import { NetworkDetails } from '../parties/network.ts'
import { Uuid } from '../values.ts'

export const NetworkRegisteredV1 = z.strictObject({ networkId: Uuid, details: NetworkDetails })
