/** "12 34 56 78" and "DK-12345678" are eight digits; anything else stays as typed. */
export const typedCvr = (typed: string): string => {
  const digits = typed.replace(/^\s*DK[\s-]*/i, '').replace(/[\s.]/g, '')
  return /^\d{8}$/.test(digits) ? digits : typed
}

/** As people read it: "12 34 56 78". */
export const spacedCvr = (typed: string): string => {
  const cvr = typedCvr(typed)
  return /^\d{8}$/.test(cvr) ? (cvr.match(/../g)?.join(' ') ?? cvr) : typed
}
