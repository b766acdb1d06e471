/**
 * A row for each scope that an agreement is in on the day on which it moves from one cell to
 * another. What is counted is read from the index alone.
 */
export const tables = {
  movement: `CREATE TABLE movement (
    stream TEXT NOT NULL,
    /* '*' for all, or a letter and what it is of: see agreement-listing/scopes.ts. */
    scope TEXT NOT NULL,
    /* The first in the new cell. */
    day TEXT NOT NULL,
    /* Formality and production, a letter each: see cells.ts. */
    from_cell TEXT NOT NULL,
    to_cell TEXT NOT NULL,
    last_day_before TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (stream, scope, day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX movement_by_day ON movement (scope, day, stream, from_cell, to_cell)`,
} as const
