/**
 * 32 MB are in memory: the upper levels of the indexes, and what is asked for again. To ask the system for
 * a page that it has takes longer than what is done with it: a search of 1,000 hits a third of the time.
 */
export const inMemory = 'PRAGMA cache_size = -32768'

/** Batches change the same pages again: 40 MB of log are written before the file itself is. */
export const forWriting = 'PRAGMA wal_autocheckpoint = 10000'

/** Of a file that is filled from the start: all that a savepoint needs is kept in memory. */
export const unread = `PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144`

/**
 * What every read model has besides its own tables. Documents have some kilobytes: they stand beside
 * the index of their streams, which would be deep with them in it.
 */
export const bookkeeping = `
  CREATE TABLE checkpoint (only INTEGER PRIMARY KEY CHECK (only = 1), position INTEGER NOT NULL) STRICT;
  INSERT INTO checkpoint VALUES (1, 0);
  CREATE TABLE document (stream TEXT NOT NULL PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE parked (stream TEXT PRIMARY KEY, position INTEGER NOT NULL, reason TEXT NOT NULL)
    STRICT, WITHOUT ROWID`

/** Statement that inserts a row; its parameters are in the order of the columns. */
export const insertion = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
