import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { ErasureList } from '../persons/erasure-list.ts'

/** The list that is configured. */
export const erasureListOf = ({
  data,
  erasureListFile,
}: Pick<Config, 'data' | 'erasureListFile'>): ErasureList =>
  new ErasureList(resolve(data, erasureListFile))
