export const tables = {
  recorded_event: `CREATE TABLE recorded_event (
    position INTEGER NOT NULL PRIMARY KEY,
    stream TEXT NOT NULL,
    event_id TEXT NOT NULL,
    /* Never before that of an earlier position, whatever clocks say; of one length: see moment.ts. */
    recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX recorded_event_by_id ON recorded_event (event_id);
  CREATE INDEX recorded_event_by_instant ON recorded_event (recorded_at);
  CREATE TRIGGER recorded_event_in_order AFTER INSERT ON recorded_event BEGIN
    UPDATE recorded_event SET recorded_at = before.recorded_at
    FROM (
      SELECT recorded_at FROM recorded_event WHERE position < new.position
      ORDER BY position DESC LIMIT 1
    ) AS before
    WHERE position = new.position AND before.recorded_at > new.recorded_at;
  END`,
} as const

/** Sets the clocks right where rows were stored without triggers. */
export const inOrder = `UPDATE recorded_event SET recorded_at = known.latest
  FROM (
    SELECT position, max(recorded_at) OVER (ORDER BY position) AS latest FROM recorded_event
  ) AS known
  WHERE known.position = recorded_event.position AND known.latest > recorded_event.recorded_at`
