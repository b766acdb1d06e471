import { parseArgs } from 'node:util'
import { ConfigError } from '../config.ts'

/** The file that a command is told. @throws ConfigError */
export const oneFile = (command: string, args: readonly string[]): string => {
  const [file, ...more] = parsed(args)
  if (file !== undefined && file !== '' && more.length === 0) return file
  throw new ConfigError(`${command} is told one file: samspil ${command} <file>`)
}

const parsed = (args: readonly string[]): readonly string[] => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true }).positionals
  } catch {
    return []
  }
}
