import type { Parameters } from './paths.ts'

/** An address of the API with what is asked for; what is left out is not asked. */
export const dataAddress = (path: `/v1/${string}`, asked: Parameters): string => {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return `${path}?${new URLSearchParams(given).toString()}`
}
