import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, type Config } from '../config.ts'

const leastLength = 32

/**
 * Signs cookies, so that a role or a draft still is the visitor's after a restart and on any other
 * instance that has the same file; made where there is none.
 * @throws ConfigError
 */
export const cookieSecret = (config: Pick<Config, 'data' | 'cookieSecretFile'>): string => {
  const file = resolve(config.data, config.cookieSecretFile)
  const secret = read(file) ?? make(file)
  if (secret.length >= leastLength) return secret
  throw new ConfigError(
    `The secret of cookies in ${file} is shorter than ${String(leastLength)} characters: write a longer one, or remove the file and one is made`,
  )
}

/** Null where there is no such file. */
const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isOf(error, 'ENOENT')) return null
    throw unusable(file, error)
  }
}

/** Whole or not at all: instances that begin at once must not read half of it, or each their own. */
const make = (file: string): string => {
  const fresh = `${file}.${randomUUID()}`
  try {
    writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600 })
    linkSync(fresh, file)
  } catch (error) {
    if (!isOf(error, 'EEXIST')) throw unusable(file, error)
  } finally {
    rmSync(fresh, { force: true })
  }
  return read(file) ?? ''
}

const unusable = (file: string, cause: unknown): ConfigError =>
  new ConfigError(
    `The secret of cookies in ${file} can neither be read nor made: let this user do so, or name another file with SAMSPIL_COOKIE_SECRET_FILE`,
    { cause },
  )

const isOf = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
