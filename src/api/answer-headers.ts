/**
 * Headers of every answer, the same each time. Answers depend on the date and on who asks: nothing is
 * served stale, or to another. JSON and numbers need no policy of contents; the console sets its own. TLS
 * is the proxy's.
 * https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers
 */
export const answerHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
} as const
