import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import type { Outcome } from './commands-while-killed.ts'
import { newFolder } from '../stores.ts'
import { isLong } from '../tries.ts'

const count = isLong ? 10_000 : 1000
const program = fileURLToPath(import.meta.resolve('./commands-while-killed.ts'))

t.test(
  `of ${count} commands at once, with the server killed thrice, each is done once`,
  async (t) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      program,
      newFolder(),
      `${count}`,
    ])
    const expected: Outcome = {
      answered: count,
      stored: [count, count],
      isAlike: true,
      lost: [],
      otherwise: [],
    }
    t.strictSame(JSON.parse(stdout), expected)
  },
)
