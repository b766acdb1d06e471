import { textTable } from '../search/tables.ts'

/** Intervals are half-open; `to_day` of an open one is the end of time. */
export const tables = {
  agreement_interval: `CREATE TABLE agreement_interval (
    stream TEXT NOT NULL,
    agreement_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    status TEXT NOT NULL,
    /* What never was agreed is a proposal to this day, and not for everyone to see. */
    was_agreed INTEGER NOT NULL,
    formality TEXT NOT NULL,
    production TEXT NOT NULL,
    title TEXT NOT NULL,
    title_order TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_until TEXT,
    begins_on TEXT NOT NULL,
    ends_on TEXT,
    themes TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agreement_by_title ON agreement_interval (title_order, agreement_id);
  CREATE INDEX agreement_by_start ON agreement_interval (begins_on, agreement_id);
  CREATE INDEX agreement_by_cell
    ON agreement_interval (status, formality, production, title_order, agreement_id)`,
  agreement_party: `CREATE TABLE agreement_party (
    stream TEXT NOT NULL,
    agreement_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    item_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    party_id TEXT,
    /* Of an organisation that is not registered. */
    name TEXT,
    role TEXT NOT NULL,
    PRIMARY KEY (stream, from_day, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agreement_by_party ON agreement_party (party_id, agreement_id, from_day)`,
  agreement_label: `CREATE TABLE agreement_label (
    stream TEXT NOT NULL,
    agreement_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    /* theme or place */
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (stream, from_day, kind, value)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agreement_by_label ON agreement_label (kind, value, agreement_id, from_day)`,
  party: `CREATE TABLE party (
    stream TEXT NOT NULL,
    party_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    kind TEXT NOT NULL,
    /* Of an institution. */
    municipality_code TEXT,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX party_by_id ON party (party_id, from_day)`,
  agreement_text: textTable('agreement'),
  /* Names. */
  party_text: textTable('party'),
} as const
