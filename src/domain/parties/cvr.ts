/**
 * Whether an eight-digit CVR number passes modulus 11. The register itself has numbers that do
 * not: a wrong one is a warning, never an error. Source: Erhvervsstyrelsen, CVR-nummer.
 */
export const isCvrChecksumRight = (cvr: string): boolean =>
  weights.reduce((sum, weight, index) => sum + weight * Number(cvr[index]), 0) % 11 === 0

const weights = [2, 7, 6, 5, 4, 3, 2, 1]
