/** Intervals are half-open; `to_day` of an open one is the end of time. */
export const tables = {
  /* What is breached or unanswered, when. rank: 0 must-fix, 1 warning, 2 advice, 3 unanswered. */
  finding: `CREATE TABLE finding (
    stream TEXT NOT NULL,
    /* Empty for unanswered questions. */
    rule_id TEXT NOT NULL,
    /* Empty for the whole. */
    item_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    since TEXT NOT NULL,
    rank INTEGER NOT NULL,
    state TEXT NOT NULL,
    /* What ended it, as JSON; null where it goes on. */
    resolved_by TEXT,
    PRIMARY KEY (stream, rule_id, item_id, from_day)
  ) STRICT, WITHOUT ROWID`,
  /* The same for each who asks: of all, of a municipality, of an institution; in the order of the queue. */
  queue: `CREATE TABLE queue (
    stream TEXT NOT NULL,
    /* '*', 'm' and a municipality code, or 'i' and an institution. */
    scope TEXT NOT NULL,
    state TEXT NOT NULL,
    rank INTEGER NOT NULL,
    since TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (scope, state, rank, since, stream, rule_id, item_id, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX queue_by_stream ON queue (stream, scope, state, rank, since)`,
  /* The institutions that are party to it, and where and what they are, when. */
  member: `CREATE TABLE member (
    stream TEXT NOT NULL,
    institution_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    /* Of one that nobody registered it is not known. */
    municipality_code TEXT,
    kind TEXT,
    PRIMARY KEY (stream, institution_id, from_day)
  ) STRICT, WITHOUT ROWID`,
  /* Not over, and not gone through by anybody until then; by the first day of its life. */
  unreviewed: `CREATE TABLE unreviewed (
    stream TEXT NOT NULL,
    scope TEXT NOT NULL,
    since TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (scope, since, stream, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unreviewed_by_stream ON unreviewed (stream)`,
  /* A review that is due on a day, or an exemption that ends with it, and when it is waited for. */
  deadline: `CREATE TABLE deadline (
    stream TEXT NOT NULL,
    scope TEXT NOT NULL,
    on_day TEXT NOT NULL,
    /* review or exemption */
    why TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (scope, on_day, stream, why, rule_id, item_id, from_day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deadline_by_stream ON deadline (stream)`,
  /* What an agreement is evaluated from, besides its own stream and the decisions on it. */
  input: `CREATE TABLE input (
    stream TEXT NOT NULL,
    input TEXT NOT NULL,
    PRIMARY KEY (stream, input)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX input_by_input ON input (input, stream)`,
  /* Every finding that appeared, was resolved or changed, as known then, with the event that did it. */
  finding_history: `CREATE TABLE finding_history (
    stream TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    event_type TEXT NOT NULL,
    event_stream TEXT NOT NULL,
    /* appeared, resolved, returned, gone, severity or days */
    change TEXT NOT NULL,
    /* When and how serious, as JSON: from, to, severity. */
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (stream, rule_id, item_id, position)
  ) STRICT, WITHOUT ROWID`,
} as const
