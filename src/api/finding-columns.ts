import type { FindingGroup, QueueItem } from '#schemas/views/finding-queue.ts'
import type { Columns } from '#src/downloads/csv.ts'

/** The queue as a table, under the names of the JSON; NDJSON has the evidence, too. */
export const findingColumns: Columns<QueueItem> = {
  agreementId: ({ agreementId }) => agreementId,
  title: ({ title }) => title,
  status: ({ status }) => status,
  formality: ({ formality }) => formality,
  institutionIds: ({ institutions }) => institutions.map(({ institutionId }) => institutionId),
  institutions: ({ institutions }) => institutions.map(({ name }) => name),
  kind: ({ kind }) => kind,
  ruleId: ({ ruleId }) => ruleId,
  ruleVersion: ({ ruleVersion }) => ruleVersion,
  severity: ({ severity }) => severity,
  why: ({ why }) => why,
  itemKind: ({ item }) => item.kind,
  itemId: ({ item }) => item.id,
  itemTitle: ({ item }) => item.title,
  unanswered: ({ unanswered }) => unanswered,
  since: ({ since }) => since,
  rulebookVersion: ({ rulebookVersion }) => rulebookVersion,
  state: ({ state }) => state,
  judgementVerdict: ({ judgement }) => judgement?.verdict ?? null,
  judgementReason: ({ judgement }) => judgement?.reason ?? null,
  reviewedOn: ({ judgement }) => judgement?.reviewedOn ?? null,
  exemptionReason: ({ exemption }) => exemption?.reason ?? null,
  exemptionUntil: ({ exemption }) => exemption?.until ?? null,
}

export const findingGroupColumns: Columns<FindingGroup> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
  mustFix: ({ mustFix }) => mustFix,
  warning: ({ warning }) => warning,
  advice: ({ advice }) => advice,
  agreements: ({ agreements }) => agreements,
  since: ({ since }) => since,
  rules: ({ rules }) => rules.map(({ ruleId, count }) => `${ruleId}: ${String(count)}`),
}
