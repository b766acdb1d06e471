/**
 * A row for each scope that an agreement is in and each stretch of days, and how many rows there are.
 * `agreement_listing` holds no more than what lists are found and ordered by; both indexes hold all
 * that one of them reads, so that it is read from the index alone.
 */
export const listingTable = `CREATE TABLE agreement_listing (
    stream TEXT NOT NULL,
    /* '*' for all, or a letter and what it is of: see scopes.ts. */
    scope TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    /* Status, cell, and whether it was agreed, a letter each: see classes.ts. */
    class TEXT NOT NULL,
    title_order TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    PRIMARY KEY (stream, scope, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX listing_by_title
    ON agreement_listing (scope, class, title_order, stream, from_day, to_day);
  CREATE INDEX listing_by_start
    ON agreement_listing (scope, class, begins_on, stream, from_day, to_day);
  /* By how much the number of rows changes in a year, a month of it and a day of that: y2024,
     m2024-02, d2024-02-28. On a day there are as many as all years before it add up to, all months
     of its year before it, and all days of its month up to it. */
  CREATE TABLE listing_count (
    scope TEXT NOT NULL,
    class TEXT NOT NULL,
    period TEXT NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (scope, class, period)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER listing_count_zero AFTER UPDATE ON listing_count WHEN new.change = 0 BEGIN
    DELETE FROM listing_count
    WHERE scope = new.scope AND class = new.class AND period = new.period;
  END;
  ${follows('stored', 'INSERT', 'new', 'from_day', 1)};
  ${follows('stored_to', 'INSERT', 'new', 'to_day', -1)};
  ${follows('gone', 'DELETE', 'old', 'from_day', -1)};
  ${follows('gone_to', 'DELETE', 'old', 'to_day', 1)}`

/** Fills the counts of a listing that was filled without them. */
export const listingCounts: readonly string[] = [
  `INSERT INTO listing_count (scope, class, period, change)
   SELECT scope, class, 'd' || day, sum(change) FROM (
     SELECT scope, class, from_day AS day, 1 AS change FROM agreement_listing
     UNION ALL SELECT scope, class, to_day, -1 FROM agreement_listing WHERE to_day < '9999'
   ) GROUP BY 1, 2, 3`,
  `INSERT INTO listing_count (scope, class, period, change)
   SELECT scope, class, 'm' || substr(period, 2, 7), sum(change) FROM listing_count
   WHERE substr(period, 1, 1) = 'd' GROUP BY 1, 2, 3`,
  `INSERT INTO listing_count (scope, class, period, change)
   SELECT scope, class, 'y' || substr(period, 2, 4), sum(change) FROM listing_count
   WHERE substr(period, 1, 1) = 'm' GROUP BY 1, 2, 3`,
  'DELETE FROM listing_count WHERE change = 0',
]

/** A trigger that counts the days on which rows begin or end; what has no end is never one less. */
function follows(
  name: string,
  event: 'INSERT' | 'DELETE',
  ...[row, day, change]: ['new' | 'old', 'from_day' | 'to_day', number]
): string {
  const by = `${row}.scope, ${row}.class`
  return `CREATE TRIGGER listing_${name} AFTER ${event} ON agreement_listing
  WHEN ${row}.${day} < '9999' BEGIN
    INSERT INTO listing_count (scope, class, period, change)
      VALUES (${by}, 'y' || substr(${row}.${day}, 1, 4), ${String(change)}),
        (${by}, 'm' || substr(${row}.${day}, 1, 7), ${String(change)}),
        (${by}, 'd' || ${row}.${day}, ${String(change)})
      ON CONFLICT (scope, class, period) DO UPDATE SET change = change + excluded.change;
  END`
}
