export const tables = {
  /* Those added or corrected: what they say is in their documents. */
  legal_basis: `CREATE TABLE legal_basis (stream TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL)
    STRICT, WITHOUT ROWID`,
  /* Those that were ever changed. */
  rulebook: `CREATE TABLE rulebook (stream TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL)
    STRICT, WITHOUT ROWID`,
} as const
