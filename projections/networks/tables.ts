import { textTable } from '../search/tables.ts'

export const tables = {
  network: `CREATE TABLE network (
    stream TEXT NOT NULL,
    party_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    kind TEXT NOT NULL,
    umbrella INTEGER NOT NULL,
    cvr TEXT,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX network_by_name ON network (name_order, party_id);
  CREATE INDEX network_by_kind ON network (kind, name_order, party_id);
  CREATE INDEX network_by_cvr ON network (cvr, party_id)`,
  /* For each municipality of a network all that its list is read by. */
  network_municipality: `CREATE TABLE network_municipality (
    stream TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    party_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name_order TEXT NOT NULL,
    kind TEXT NOT NULL,
    umbrella INTEGER NOT NULL,
    PRIMARY KEY (stream, from_day, municipality_code)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX network_by_municipality
    ON network_municipality (municipality_code, name_order, party_id)`,
  network_text: textTable('network', ['from_day TEXT'], 'from_day'),
} as const
