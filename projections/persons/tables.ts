/** References alone: who a person is stands in no read model. */
export const tables = {
  person_reference: `CREATE TABLE person_reference (
    stream TEXT NOT NULL,
    person_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (person_id, stream, capacity, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_reference_of_stream ON person_reference (stream, person_id)`,
  erasure: `CREATE TABLE erasure (
    stream TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
} as const
