import { DatabaseSync } from 'node:sqlite'

const patienceMs = 5000

/**
 * Does what no other process of this machine may do at the same time; waits for one that does. By
 * SQLite's own lock, since it ends with a process that is killed. The file stays, and stays empty.
 */
export const whileLocked = <Result>(file: string, work: () => Result): Result => {
  const lock = new DatabaseSync(file, { timeout: patienceMs })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return work()
  } finally {
    lock.close()
  }
}
