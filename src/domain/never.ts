/** Ends every switch over a union: does not compile when a case is missing. */
export const never = (value: never): never => {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
