import { numbers } from './numbers.ts'

/** Of scopes that have very many: all, and municipalities. Of an institution those that it has are gone through. */
const isCounted = `substr(s.value, 1, 1) IN ('*', 'm')`
const isListed = `substr(s.value, 1, 1) = 'i'`

const summed = ['agreements', ...numbers]

const key = 'scope, grouping, period, key'
const columns = `${key}, ${summed.join(', ')}`

/** How the numbers of a row change on its first day, or on the day after its last one, in each group. */
const changesOf = (sign: 1 | -1): string =>
  ['1', ...numbers.map((_, at) => `(g.value ->> ${String(at + 2)})`)]
    .map((number, at) => `${String(sign)} * ${number} AS ${summed[at] ?? ''}`)
    .join(', ')

/** A change is kept of its year, of its month, and of its day: so many letters of it. */
const periods = `json_each('{"y":4,"m":7,"d":10}') AS p`

/**
 * What an agreement's funding adds up to, a row for each stretch of days on which that is the same; and what
 * triggers keep of it: which agreements an institution has, and by how much numbers change.
 */
export const tables = {
  funding: `CREATE TABLE funding (
    stream TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    /* JSON: of all, municipalities and institutions, as in agreement-listing/scopes.ts. */
    scopes TEXT NOT NULL,
    /* JSON: for each group its grouping, its key and its numbers, as in groupings.ts and numbers.ts. */
    groups_in TEXT NOT NULL,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE funding_listed (
    scope TEXT NOT NULL,
    stream TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (scope, stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE funding_change (
    scope TEXT NOT NULL,
    grouping TEXT NOT NULL,
    /* y2024, m2024-02, d2024-02-28, as in agreement-listing/tables.ts. */
    period TEXT NOT NULL,
    key TEXT NOT NULL,
    ${summed.map((name) => `${name} INTEGER NOT NULL`).join(',\n    ')},
    PRIMARY KEY (${key})
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER funding_change_zero AFTER UPDATE ON funding_change
  WHEN ${summed.map((name) => `new.${name} = 0`).join(' AND ')} BEGIN
    DELETE FROM funding_change
    WHERE scope = new.scope AND grouping = new.grouping AND period = new.period AND key = new.key;
  END;
  CREATE TRIGGER funding_stored AFTER INSERT ON funding BEGIN
    INSERT INTO funding_listed SELECT s.value, new.stream, new.from_day, new.to_day
      FROM json_each(new.scopes) AS s WHERE ${isListed};
    ${added('new', 'from_day', 1)};
    ${added('new', 'to_day', -1)};
  END;
  CREATE TRIGGER funding_gone AFTER DELETE ON funding BEGIN
    DELETE FROM funding_listed WHERE (scope, stream, from_day) IN (
      SELECT s.value, old.stream, old.from_day FROM json_each(old.scopes) AS s WHERE ${isListed}
    );
    ${added('old', 'from_day', -1)};
    ${added('old', 'to_day', 1)};
  END`,
} as const

/** Fills what triggers keep of rows that were filled without them. */
export const derived: readonly string[] = [
  `INSERT INTO funding_listed SELECT s.value, f.stream, f.from_day, f.to_day
   FROM funding AS f, json_each(f.scopes) AS s WHERE ${isListed} ORDER BY 1, 2, 3`,
  `INSERT INTO funding_change (${columns})
   SELECT ${key}, ${sumsOf()} FROM (${onDays('from_day', 1)} UNION ALL ${onDays('to_day', -1)})
   GROUP BY 1, 2, 3, 4`,
  ...(
    [
      ['d', 'm', 7],
      ['m', 'y', 4],
    ] as const
  ).map(
    ([of, into, letters]) => `INSERT INTO funding_change (${columns})
   SELECT scope, grouping, '${into}' || substr(period, 2, ${String(letters)}), key, ${sumsOf()}
   FROM funding_change WHERE substr(period, 1, 1) = '${of}' GROUP BY 1, 2, 3, 4`,
  ),
  `DELETE FROM funding_change WHERE ${summed.map((name) => `${name} = 0`).join(' AND ')}`,
]

/** What has no end is never less. */
function added(row: 'new' | 'old', day: 'from_day' | 'to_day', sign: 1 | -1): string {
  return `INSERT INTO funding_change (${columns})
      SELECT s.value, g.value ->> 0, p.key || substr(${row}.${day}, 1, p.value), g.value ->> 1, ${changesOf(sign)}
      FROM json_each(${row}.scopes) AS s, json_each(${row}.groups_in) AS g, ${periods}
      WHERE ${isCounted} AND ${row}.${day} < '9999'
      ON CONFLICT (${key}) DO UPDATE SET ${summed.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`
}

function sumsOf(): string {
  return summed.map((name) => `sum(${name})`).join(', ')
}

function onDays(day: 'from_day' | 'to_day', sign: 1 | -1): string {
  return `SELECT s.value AS scope, g.value ->> 0 AS grouping, 'd' || f.${day} AS period,
     g.value ->> 1 AS key, ${changesOf(sign)}
   FROM funding AS f, json_each(f.scopes) AS s, json_each(f.groups_in) AS g
   WHERE ${isCounted} AND f.${day} < '9999'`
}
