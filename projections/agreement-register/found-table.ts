/**
 * All that is asked of what a search finds, by the number of its text: thousands are looked at in the
 * order of their numbers, and texts and intervals have too much in them to stand near each other.
 * Triggers keep it, whichever of the two is written first.
 */
export const foundTable = `CREATE TABLE agreement_found (
    id INTEGER NOT NULL,
    /* Days of both the text and the interval. */
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    stream TEXT NOT NULL,
    status TEXT NOT NULL,
    was_agreed INTEGER NOT NULL,
    formality TEXT NOT NULL,
    production TEXT NOT NULL,
    title_order TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    PRIMARY KEY (id, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER agreement_found_text AFTER INSERT ON agreement_text BEGIN
    ${found({ text: 'new', interval: 'i', from: 'agreement_interval AS i' })};
  END;
  CREATE TRIGGER agreement_found_interval AFTER INSERT ON agreement_interval BEGIN
    ${found({ text: 't', interval: 'new', from: 'agreement_text AS t' })};
  END;
  CREATE TRIGGER agreement_found_no_text AFTER DELETE ON agreement_text BEGIN
    DELETE FROM agreement_found WHERE id = old.id;
  END;
  CREATE TRIGGER agreement_found_no_interval AFTER DELETE ON agreement_interval BEGIN
    DELETE FROM agreement_found
    WHERE id IN (SELECT id FROM agreement_text WHERE stream = old.stream AND version = old.version)
      AND from_day >= old.from_day AND from_day < old.to_day;
  END`

/** Fills it where texts and intervals were written without triggers. */
export const allFound = `${found({
  text: 't',
  interval: 'i',
  from: 'agreement_interval AS i CROSS JOIN agreement_text AS t',
})} ORDER BY 1, 2`

function found({ text: t, interval: i, from }: Record<'text' | 'interval' | 'from', string>) {
  return `INSERT INTO agreement_found
    SELECT ${t}.id, max(${t}.from_day, ${i}.from_day), min(${t}.to_day, ${i}.to_day), ${i}.stream,
      ${i}.status, ${i}.was_agreed, ${i}.formality, ${i}.production, ${i}.title_order, ${i}.begins_on
    FROM ${from}
    WHERE ${t}.stream = ${i}.stream AND ${t}.version = ${i}.version
      AND ${t}.from_day < ${i}.to_day AND ${t}.to_day > ${i}.from_day`
}
