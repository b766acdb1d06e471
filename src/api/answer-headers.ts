/**
 * Headers of every answer, the same each time. Answers depend on the date and on who asks: nothing is
 * served stale, or to another. JSON and numbers need no policy of contents; the console sets its own. TLS,
 * and HSTS with it, is the proxy's. The rest is what OWASP's cheat sheet on REST says, and helmet sets.
 */
export const answerHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
} as const
