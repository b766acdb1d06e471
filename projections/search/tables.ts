/**
 * The texts of something, found by what their key is, and the index: `<name>_text`, an ordinary table
 * of folded words, `<name>_word`, which finds its rows by word, and `<name>_vocabulary`. The index
 * follows the table by triggers, so that rows are replaced by stream as everywhere.
 */
export const textTable = (name: string, columns: readonly string[], key: string): string =>
  `CREATE TABLE ${name}_text (
    /* Means nothing beyond this file: another number after every change, and never below 0. Those below
       0, of a table with a sort_key that was filled at once, are in its order and that of streams. */
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    ${columns.map((column) => `${column} NOT NULL,`).join('\n    ')}
    folded TEXT NOT NULL,
    UNIQUE (stream, ${key})
  ) STRICT;
  /* Of tokenizers, ascii alone leaves every folded letter as it is, of whatever script. */
  CREATE VIRTUAL TABLE ${name}_word USING fts5(folded, content = '${name}_text',
    content_rowid = 'id', tokenize = 'ascii', prefix = '${beginnings}', detail = none, columnsize = 0);
  CREATE VIRTUAL TABLE ${name}_vocabulary USING fts5vocab('${name}_word', 'row');
  CREATE TRIGGER ${name}_text_stored AFTER INSERT ON ${name}_text BEGIN
    INSERT INTO ${name}_word (rowid, folded) VALUES (new.id, new.folded);
  END;
  CREATE TRIGGER ${name}_text_gone AFTER DELETE ON ${name}_text BEGIN
    INSERT INTO ${name}_word (${name}_word, rowid, folded) VALUES ('delete', old.id, old.folded);
  END`

/**
 * Lengths of beginnings that have lists of their own: one is read until enough is found, where all
 * words that begin so would first be put together.
 */
const beginnings = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'

/** Fills the index of a text table that was filled without it. */
export const textIndex = (name: string): string =>
  `INSERT INTO ${name}_word (${name}_word) VALUES ('rebuild')`
