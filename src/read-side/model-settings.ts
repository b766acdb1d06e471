/** One event may change most of the file: 64 MB in memory, and 40 MB of log before it is taken in. */
export const manyRowsAtOnce = 'PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 10000'

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
