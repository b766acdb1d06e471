/** 'SAMS' in ASCII, at offset 68 of the file: `file(1)` and we can tell a Samspil store by it. */
export const applicationId = 0x53414d53

/** Version of the tables below, kept in user_version. */
export const storeVersion = 1

/**
 * AUTOINCREMENT: the position of a deleted event is never given out again.
 * The partial index is what readAll and subscribe walk: it holds no erasable stream.
 */
export const createTables = `
CREATE TABLE event (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  stream   TEXT    NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  id       TEXT    NOT NULL,
  type     TEXT    NOT NULL,
  data     TEXT    NOT NULL,
  metadata TEXT    NOT NULL,
  erasable INTEGER NOT NULL CHECK (erasable IN (0, 1)),
  UNIQUE (stream, revision),
  UNIQUE (stream, id)
) STRICT;
CREATE INDEX event_for_all ON event (position) WHERE erasable = 0;
CREATE TABLE deleted_stream (stream TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
PRAGMA application_id = ${String(applicationId)};
PRAGMA user_version = ${String(storeVersion)};
`

/** Apart from the tables: stores made before it get one when they are opened. */
export const createId = `
CREATE TABLE IF NOT EXISTS store (id TEXT NOT NULL) STRICT;
`
