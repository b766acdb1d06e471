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
  CREATE TRIGGER listing_stored AFTER INSERT ON agreement_listing BEGIN
    ${changesBy('new', 1)};
    ${withoutZeros('new')};
  END;
  CREATE TRIGGER listing_gone AFTER DELETE ON agreement_listing BEGIN
    ${changesBy('old', -1)};
    ${withoutZeros('old')};
  END`

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

// What has no end has no day on which it is one less.
function changesBy(row: 'new' | 'old', change: 1 | -1): string {
  const periods = (day: string, by: number): string =>
    `VALUES ('y' || substr(${day}, 1, 4), ${String(by)}), ('m' || substr(${day}, 1, 7), ${String(by)}),
       ('d' || ${day}, ${String(by)})`
  return `INSERT INTO listing_count (scope, class, period, change)
      SELECT ${row}.scope, ${row}.class, column1, column2
      FROM (${periods(`${row}.from_day`, change)} UNION ALL ${periods(`${row}.to_day`, -change)})
      WHERE column1 NOT GLOB '?9999*'
      ON CONFLICT (scope, class, period) DO UPDATE SET change = change + excluded.change`
}

function withoutZeros(row: 'new' | 'old'): string {
  const of = (day: string): string =>
    `'y' || substr(${day}, 1, 4), 'm' || substr(${day}, 1, 7), 'd' || ${day}`
  return `DELETE FROM listing_count
      WHERE scope = ${row}.scope AND class = ${row}.class AND change = 0
        AND period IN (${of(`${row}.from_day`)}, ${of(`${row}.to_day`)})`
}
