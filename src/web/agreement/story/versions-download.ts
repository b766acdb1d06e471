import type { AgreementVersion } from '#schemas/views/agreement-versions.ts'
import { dayOf } from '#domain/dates.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { enumWords } from '../../terms/catalogues.ts'
import { fileOf, type FileFormat } from '../../downloads/format.ts'
import { actorOf, partyNamed } from '../entry-words.ts'
import type { StoryOnPage } from './read-story.ts'

/** The versions as their page shows them. */
export const versionsDownload = (story: StoryOnPage, format: FileFormat): Download => {
  const { visit, list } = story
  const { items, validAt, position } = list
  return fileOf(visit, {
    format,
    name: visit.texts.story.versions.file,
    list: { validAt, position, pages: [items] },
    columns: columnsIn(story),
  })
}

const columnsIn = (story: StoryOnPage): Columns<AgreementVersion> => {
  const { versions: words } = story.visit.texts.story
  const how = enumWords(story.visit.language).consentHow
  return {
    [words.number]: ({ number }) => number,
    [words.kind]: ({ kind }) => words.kinds[kind],
    [words.effectiveFrom]: ({ effectiveFrom }) => effectiveFrom,
    [words.inForceFrom]: ({ inForceFrom }) => inForceFrom,
    [words.until]: ({ until }) => until,
    [words.recorded]: ({ recordedAt }) => dayOf(recordedAt),
    [words.by]: ({ actor }) => actorOf(story, actor),
    [words.replacedByColumn]: ({ replacedBy }) => replacedBy,
    [words.consents]: ({ consents }) =>
      consents.map((one) => `${partyNamed(story, one.partyId)} (${how[one.how]})`),
  }
}
