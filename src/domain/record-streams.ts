/**
 * What the names of the record's streams begin with: a store shared with others is filtered by it, so
 * an event of any other stream would never be seen.
 */
export const recordPrefixes = [
  'agreement-',
  'institution-',
  'network-',
  'rulebook-',
  'legal-basis-',
  'boundaries-',
  'erasure-',
] as const
