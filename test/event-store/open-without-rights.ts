import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'

/** Opens a store as nobody, for root may write everywhere, and prints what it is told. */
const nobody = 65_534

if (process.getuid?.() === 0) process.setuid?.(nobody)
try {
  openSqliteStore({ path: process.argv[2] ?? '' })
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error))
}
