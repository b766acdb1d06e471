/** A row for each event of an agreement, written once: in the order of the events, so that it is appended. */
export const tables = {
  agreement_history: `CREATE TABLE agreement_history (
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    entry TEXT NOT NULL,
    /* Of the version that the event made; none where it made none. */
    parties TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX agreement_history_of_stream ON agreement_history (stream, revision)`,
} as const
