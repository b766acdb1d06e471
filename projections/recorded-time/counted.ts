/**
 * Whether numbers are kept of a scope: of all, of municipalities, kinds of network and themes, which
 * have very many agreements. What institutions, networks and places have is soon gone through.
 */
export const isCounted = (scope: string): boolean => /^[*mkt]/.test(scope)
