import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'

/** Loaded before a thread's own program, where the one that begins it was compiled once, too. */
const compiledOnce = new URL('./compile-cache.js', import.meta.url)

/** A thread that runs a program of ours. */
export const ownThread = (program: string | URL, workerData: unknown): Worker =>
  new Worker(program, {
    workerData,
    // What this process was begun with is not for a thread of its own to load again.
    execArgv: getCompileCacheDir() === undefined ? [] : ['--import', compiledOnce.href],
  })
