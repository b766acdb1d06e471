import { randomUUID } from 'node:crypto'
import { ErasureList } from '#src/persons/erasure-list.ts'

/**
 * Adds ids to a list, one after the other, and prints each as soon as it is acknowledged.
 * Arguments: file, count.
 */
const [file = '', count = '0'] = process.argv.slice(2)

const list = new ErasureList(file)
for (let number = 0; number < Number(count); number += 1) {
  const id = randomUUID()
  await list.add(id)
  // Synchronous on a pipe: what was printed has left this process.
  process.stdout.write(`${id}\n`)
}
