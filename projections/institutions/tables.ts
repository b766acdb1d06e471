import { textTable } from '../search/tables.ts'

export const tables = {
  institution: `CREATE TABLE institution (
    stream TEXT NOT NULL,
    party_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    kind TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX institution_by_name ON institution (name_order, party_id);
  CREATE INDEX institution_by_kind ON institution (kind, name_order, party_id);
  CREATE INDEX institution_by_municipality
    ON institution (municipality_code, name_order, party_id)`,
  /* Whom an institution that closed named to carry on. */
  institution_succession: `CREATE TABLE institution_succession (
    stream TEXT NOT NULL PRIMARY KEY,
    party_id TEXT NOT NULL,
    successor_id TEXT NOT NULL,
    from_day TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX institution_by_successor ON institution_succession (successor_id, from_day, party_id)`,
  institution_calendar: `CREATE TABLE institution_calendar (
    stream TEXT NOT NULL PRIMARY KEY,
    party_id TEXT NOT NULL,
    address_hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX institution_by_calendar ON institution_calendar (address_hash, party_id)`,
  institution_text: textTable('institution', ['from_day TEXT'], 'from_day'),
} as const
