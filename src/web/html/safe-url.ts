/** An address that can be followed without running script: http, https, mail, or on this site. */
export const safeUrl = (address: string): string => {
  const parsed = URL.parse(address, here)
  if (parsed === null) return nowhere
  if (parsed.protocol === 'http:' && parsed.host === new URL(here).host) {
    // A reference without a scheme that resolves to here; one that names another host does not.
    return address
  }
  const isNamed = /^(?:https?|mailto|tel):/i.test(address)
  return isNamed && schemes.includes(parsed.protocol) ? address : nowhere
}

const schemes = ['http:', 'https:', 'mailto:', 'tel:']
const here = 'http://samspil.invalid/'
const nowhere = '#'
