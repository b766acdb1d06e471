/**
 * What was known at every position of the log: rows are only ever added, each with the position from
 * which it holds.
 */
export const tables = {
  /* Where an agreement stands in lists, as known now, to tell what an event changes: see places.ts. */
  standing: `CREATE TABLE standing (
    stream TEXT NOT NULL PRIMARY KEY,
    /* As JSON. */
    places TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  recorded_agreement: `CREATE TABLE recorded_agreement (
    stream TEXT NOT NULL,
    position INTEGER NOT NULL,
    /* How it stands on all days, as JSON: see standing.ts. */
    intervals TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX recorded_agreement_of_stream ON recorded_agreement (stream, position)`,
  recorded_party: `CREATE TABLE recorded_party (
    stream TEXT NOT NULL,
    position INTEGER NOT NULL,
    /* What it is on all days, as JSON: see logged.ts. */
    details TEXT NOT NULL,
    PRIMARY KEY (stream, position)
  ) STRICT, WITHOUT ROWID`,
  /* A place in a scope's lists: 1 from where on it is known, and -1 from where on it no longer is. */
  recorded_listing: `CREATE TABLE recorded_listing (
    stream TEXT NOT NULL,
    scope TEXT NOT NULL,
    class TEXT NOT NULL,
    title_order TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    position INTEGER NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (scope, class, title_order, stream, from_day, to_day, position)
  ) STRICT, WITHOUT ROWID;
  /* By how much numbers change in a period, as listing_count has it, in all up to a position. */
  CREATE TABLE recorded_count (
    scope TEXT NOT NULL,
    class TEXT NOT NULL,
    period TEXT NOT NULL,
    position INTEGER NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (scope, class, period, position)
  ) STRICT, WITHOUT ROWID;
  CREATE VIEW recorded_change AS
    SELECT '' AS stream, scope, class, period, position, total AS change FROM recorded_count;
  CREATE TRIGGER recorded_change_added INSTEAD OF INSERT ON recorded_change BEGIN
    INSERT INTO recorded_count (scope, class, period, position, total)
    VALUES (new.scope, new.class, new.period, new.position, new.change + coalesce((
      SELECT c.total FROM recorded_count AS c
      WHERE c.scope = new.scope AND c.class = new.class AND c.period = new.period
      ORDER BY c.position DESC LIMIT 1
    ), 0))
    ON CONFLICT (scope, class, period, position) DO UPDATE SET total = excluded.total;
  END`,
  /* A place in a scope's queue of findings, as `queue` has it: 1 and -1 as above. What is shown of it is not kept. */
  recorded_queue: `CREATE TABLE recorded_queue (
    stream TEXT NOT NULL,
    scope TEXT NOT NULL,
    state TEXT NOT NULL,
    rank INTEGER NOT NULL,
    since TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    position INTEGER NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (scope, state, rank, since, stream, rule_id, item_id, from_day, to_day, position)
  ) STRICT, WITHOUT ROWID`,
  /* An institution that is party to an agreement, as `member` has it: 1 and -1 as above. */
  recorded_member: `CREATE TABLE recorded_member (
    stream TEXT NOT NULL,
    institution_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    municipality_code TEXT,
    kind TEXT,
    position INTEGER NOT NULL,
    change INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX recorded_member_of_stream ON recorded_member (stream)`,
} as const

/** Those that are only added to. */
export const journals: readonly string[] = Object.keys(tables).filter((name) => name !== 'standing')

/** How those are filled that are in an order of their own. */
export const loaded = {
  recorded_listing: `INSERT INTO main.recorded_listing SELECT * FROM load.recorded_listing
    ORDER BY scope, class, title_order, stream, from_day, to_day, position`,
  recorded_change: `INSERT INTO main.recorded_count (scope, class, period, position, total)
    SELECT scope, class, period, position,
      sum(sum(change)) OVER (PARTITION BY scope, class, period ORDER BY position)
    FROM load.recorded_change GROUP BY scope, class, period, position
    ORDER BY scope, class, period, position`,
  recorded_queue: `INSERT INTO main.recorded_queue SELECT * FROM load.recorded_queue
    ORDER BY scope, state, rank, since, stream, rule_id, item_id, from_day, to_day, position`,
} as const
