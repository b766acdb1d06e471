/** A row for each event of an agreement, written once. */
export const tables = {
  agreement_history: `CREATE TABLE agreement_history (
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    entry TEXT NOT NULL,
    /* Of the version that the event made; none where it made none. */
    parties TEXT NOT NULL,
    PRIMARY KEY (stream, revision)
  ) STRICT, WITHOUT ROWID`,
} as const
