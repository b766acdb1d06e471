/** Intervals are half-open; `to_day` of an open one is the end of time. */
export const tables = {
  /*
   * A day, for each who asks: of all, of a municipality, of an institution. Those that were answered years
   * ago are apart from those that still wait, so that nobody goes through them.
   */
  calendar_entry: `CREATE TABLE calendar_entry (
    stream TEXT NOT NULL,
    /* '*', 'm' and a municipality code, or 'i' and an institution. */
    scope TEXT NOT NULL,
    /* Of to_day. */
    until_year TEXT NOT NULL,
    on_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    /* Empty where it is not about a party. */
    party_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (scope, until_year, on_day, stream, kind, party_id, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX calendar_entry_by_stream ON calendar_entry (stream)`,
} as const
