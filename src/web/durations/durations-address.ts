import { z } from 'zod'
import { line } from '#schemas/values.ts'
import { ModelAddress, readAddress } from '../lists/address.ts'
import type { Visit } from '../visit.ts'

/** Of the tables on the page. */
export const DurationsTable = z.enum(['durations', 'paragraph', 'theme'])
export type DurationsTable = z.infer<typeof DurationsTable>

const DurationsAddress = ModelAddress.extend({
  /** Of which the themes are shown. */
  paragraph: line(200).optional(),
  /** It is told as known now, and nothing else may seem to be. */
  recordedAt: z.never().optional(),
  /** The one that is wanted as a file. */
  table: DurationsTable.default('durations'),
})
export type DurationsAddress = z.infer<typeof DurationsAddress>

/** @throws BadAddressError */
export const durationsAsked = ({ asked }: Visit): DurationsAddress =>
  readAddress(DurationsAddress, asked)

/** What of it funding is asked by. */
export const fundingFilter = ({
  validAt,
  municipalityCode,
  institutionId,
}: Omit<DurationsAddress, 'table'>) => ({ validAt, municipalityCode, institutionId })
