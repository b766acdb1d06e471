/** Only what counts in the model: intervals in force, and those lapsed, which stand beside it. */
export const tables = {
  model_interval: `CREATE TABLE model_interval (
    stream TEXT NOT NULL,
    agreement_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    status TEXT NOT NULL,
    formality TEXT NOT NULL,
    production TEXT NOT NULL,
    title TEXT NOT NULL,
    title_order TEXT NOT NULL,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX model_by_cell ON model_interval
    (status, formality, production, title_order, agreement_id, from_day, to_day, title)`,
  model_member: `CREATE TABLE model_member (
    stream TEXT NOT NULL,
    from_day TEXT NOT NULL,
    /* institution, network, theme or place */
    dimension TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (stream, from_day, dimension, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX model_by_member ON model_member (dimension, key, stream, from_day)`,
  model_party: `CREATE TABLE model_party (
    stream TEXT NOT NULL,
    party_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    /* Kind of a network; null for an institution. */
    network_kind TEXT,
    /* Of an institution; null for a network. */
    municipality_code TEXT,
    PRIMARY KEY (stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX model_party_by_id ON model_party
    (party_id, from_day, to_day, network_kind, municipality_code)`,
} as const
