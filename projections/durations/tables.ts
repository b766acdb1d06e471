/** Of scopes that have very many: all, municipalities, kinds of network and themes. */
const isCounted = (scope: string): string => `substr(${scope}, 1, 1) IN ('*', 'm', 'k', 't')`

const yearOf = (day: string): string => `CAST(substr(${day}, 1, 4) AS INTEGER)`

/** Of municipalities there are many, each with fewer: see measures.ts. */
const bucketIn = (scope: string, row: string): string =>
  `CASE WHEN substr(${scope}, 1, 1) = 'm' THEN ${row}.wide_bucket ELSE ${row}.bucket END`

/** What `duration_listed` and `duration_count` are found by, of a row of `duration` in a scope. */
const keyOf = (scope: string, row: string): string =>
  `${scope}, ${row}.measure, ${bucketIn(scope, row)}, ${yearOf(`${row}.from_day`)}, ${yearOf(`${row}.to_day`)}`

const key = 'scope, measure, bucket, from_year, to_year'

const isOfOld = `(${key}) IN (SELECT ${keyOf('e.value', 'old')} FROM json_each(old.scopes) AS e)`

/**
 * How long things took, a row for each stretch of days on which that counts in the same scopes; and what
 * triggers keep of it: the same by scope, in the order in which it is gone through, and how many there
 * are. A number on a day is what is counted of the years around it, and what is looked up in the year itself.
 */
export const tables = {
  duration: `CREATE TABLE duration (
    stream TEXT NOT NULL,
    /* What was measured, a letter: see measures.ts. */
    measure TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    /* Days; of what is in force, the first day before 1970 instead, so that older is more. */
    value INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    wide_bucket INTEGER NOT NULL,
    /* 1 for co-production. */
    active INTEGER NOT NULL,
    /* JSON: see agreement-listing/scopes.ts. */
    scopes TEXT NOT NULL,
    PRIMARY KEY (stream, measure, from_day, to_day)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE duration_listed (
    scope TEXT NOT NULL,
    measure TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    from_year INTEGER NOT NULL,
    to_year INTEGER NOT NULL,
    value INTEGER NOT NULL,
    active INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (${key}, value, active, from_day, to_day, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE duration_count (
    scope TEXT NOT NULL,
    measure TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    from_year INTEGER NOT NULL,
    to_year INTEGER NOT NULL,
    count INTEGER NOT NULL,
    active INTEGER NOT NULL,
    PRIMARY KEY (${key})
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER duration_stored AFTER INSERT ON duration BEGIN
    INSERT INTO duration_listed
      SELECT ${keyOf('e.value', 'new')}, new.value, new.active, new.from_day, new.to_day, new.stream
      FROM json_each(new.scopes) AS e;
    INSERT INTO duration_count
      SELECT ${keyOf('e.value', 'new')}, 1, new.active FROM json_each(new.scopes) AS e
      WHERE ${isCounted('e.value')}
      ON CONFLICT DO UPDATE SET count = count + 1, active = active + excluded.active;
  END;
  CREATE TRIGGER duration_gone AFTER DELETE ON duration BEGIN
    DELETE FROM duration_listed
      WHERE ${isOfOld} AND value = old.value AND active = old.active
        AND from_day = old.from_day AND to_day = old.to_day AND stream = old.stream;
    UPDATE duration_count SET count = count - 1, active = active - old.active WHERE ${isOfOld};
    DELETE FROM duration_count WHERE ${isOfOld} AND count = 0;
  END`,
} as const

/** Fills what triggers keep of rows that were filled without them. */
export const derived: readonly string[] = [
  `INSERT INTO duration_listed
   SELECT ${keyOf('e.value', 'd')}, d.value, d.active, d.from_day, d.to_day, d.stream
   FROM duration AS d, json_each(d.scopes) AS e ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  `INSERT INTO duration_count
   SELECT ${key}, count(*), sum(active) FROM duration_listed
   WHERE ${isCounted('scope')} GROUP BY ${key}`,
]
