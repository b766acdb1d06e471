import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { median, percentile } from './measures.ts'

/** What the figures were measured on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  /** Milliseconds until 4 KB that are appended to a file are on disk. */
  readonly syncMedian: number
  readonly syncP99: number
}

const appends = 200

/** @param folder on the disk that the data is on */
export const machine = (folder: string): Machine => {
  const synced = syncTimes(folder)
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.version,
    syncMedian: median(synced),
    syncP99: percentile(synced, 99),
  }
}

export const toldMachine = (machine: Machine): string => {
  const { processor, cores, memoryGb, system, node, syncMedian, syncP99 } = machine
  const sync = `${syncMedian.toFixed(2)} ms (median), ${syncP99.toFixed(2)} ms (p99)`
  return (
    `${processor}, ${String(cores)} cores, ${String(memoryGb)} GB of memory, ${system}, Node ${node}. ` +
    `Until 4 KB are on disk (append and fdatasync, ${String(appends)} times): ${sync}.`
  )
}

const syncTimes = (folder: string): number[] => {
  const path = join(folder, 'sync')
  const file = openSync(path, 'a')
  const block = Buffer.alloc(4096, 1)
  try {
    return Array.from({ length: appends }, () => {
      const begun = performance.now()
      writeSync(file, block)
      fdatasyncSync(file)
      return performance.now() - begun
    })
  } finally {
    closeSync(file)
    rmSync(path)
  }
}
