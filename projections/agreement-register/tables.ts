import { listingTable } from '../agreement-listing/tables.ts'
import { textTable } from '../search/tables.ts'
import { foundTable } from './found-table.ts'

/** Intervals are half-open; `to_day` of an open one is the end of time. */
export const tables = {
  agreement_interval: `CREATE TABLE agreement_interval (
    stream TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    /* Of the terms: parties and texts stand by it. */
    version INTEGER NOT NULL,
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
  ) STRICT, WITHOUT ROWID`,
  agreement_listing: listingTable,
  agreement_party: `CREATE TABLE agreement_party (
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    item_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    party_id TEXT,
    /* Of an organisation that is not registered. */
    name TEXT,
    role TEXT NOT NULL,
    PRIMARY KEY (stream, version, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX agreement_by_party ON agreement_party (party_id, stream, version)`,
  party: `CREATE TABLE party (
    stream TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID`,
  // Of a version, while its parties have the same names; what is joined by days reads the key alone.
  agreement_text: `${textTable(
    'agreement',
    ['version INTEGER', 'from_day TEXT', 'to_day TEXT', 'sort_key TEXT'],
    'version, from_day, to_day',
  )};
  ${foundTable}`,
} as const
