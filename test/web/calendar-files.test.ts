import ICAL from 'ical.js'
import fc from 'fast-check'
import t from 'tap'
import { icalFile, type CalendarDay } from '#src/downloads/ical.ts'
import { coordinatorOf, leaderOf, visitor } from './audit/audited.ts'
import { agreement, institution, network, site, today } from './site.ts'

const here = await site(t)
const institutionId = await institution(here, {
  name: 'Plejecenter Kløvervej',
  kind: 'care-home',
  municipalityCode: '0510',
})
const networkId = await network(here, {
  name: 'Ældre Sagen',
  kind: 'association',
  municipalityCodes: ['0510'],
  foundedOn: '1976-12',
})
const { agreementId } = await agreement(here, {
  networkId,
  institutionId,
  cell: 'formal-own',
  title: 'Besøg; sang, kaffe og meget andet, som tager en linje mere end der er plads til',
  period: { from: '2026-01-01', until: '2027-02-28' },
  reviewBy: '2026-10-01',
})
const leader = visitor(here, leaderOf(institutionId))
const title = 'Besøg; sang, kaffe og meget andet, som tager en linje mere end der er plads til'

/** As a program that is not the one that wrote it reads it. */
const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((one) => ({
    uid: one.getFirstPropertyValue('uid'),
    from: String(one.getFirstPropertyValue('dtstart')),
    to: String(one.getFirstPropertyValue('dtend')),
    summary: one.getFirstPropertyValue('summary'),
    description: one.getFirstPropertyValue('description'),
    url: one.getFirstPropertyValue('url'),
    stamp: String(one.getFirstPropertyValue('dtstamp')),
    transparency: one.getFirstPropertyValue('transp'),
  }))
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events }
}

t.test('a calendar program reads what the page shows', async (t) => {
  t.plan(5)
  const { status, body, headers } = await leader.get('/kalender?format=ics')
  t.equal(status, 200)
  t.equal(headers['content-type'], 'text/calendar; charset=utf-8')
  t.equal(headers['content-disposition'], `attachment; filename="kalender-${today}.ics"`)
  t.equal(headers['cache-control'], 'no-store')
  const { name, events } = parsed(body)
  const url = events[0]?.url
  const event = (on: string, to: string, ...[kind, words, date, next]: string[]) => ({
    uid: `${agreementId}.${String(kind)}`,
    from: on,
    to,
    summary: `${String(words)}: ${title}`,
    description: `Plejecenter Kløvervej og Ældre Sagen\n${String(date)}\n${String(next)}\n${String(url)}`,
    url,
    stamp: `${today}T10:00:00Z`,
    transparency: 'TRANSPARENT',
  })
  t.strictSame(
    { name, events, isLink: String(url).endsWith(`/aftaler/${agreementId}`) },
    {
      name: 'Samspil: frister\\, Plejecenter Kløvervej',
      events: [
        event(
          '2026-10-01',
          '2026-10-02',
          'review.2026-10-01',
          'Skulle være gennemgået',
          '1. oktober 2026',
          'Gennemgå aftalen, og bekræft den, hvis den stadig gælder',
        ),
        event(
          '2026-12-31',
          '2027-01-01',
          `jubilee.2026-12-31.${networkId}`,
          'Ældre Sagen fylder 50 år',
          'december 2026',
          'Overvej, hvordan I vil markere det',
        ),
        event(
          '2027-02-28',
          '2027-03-01',
          'ends.2027-02-28',
          'Aftalens sidste dag',
          '28. februar 2027',
          'Forlæng aftalen, hvis samarbejdet skal gå videre',
        ),
      ],
      isLink: true,
    },
  )
})

t.test('as far ahead as was chosen, in English, and of one’s own', async (t) => {
  t.plan(5)
  const english = parsed((await leader.get('/en/calendar?format=ics&within=90')).body)
  t.equal(english.name, 'Samspil: dates\\, Plejecenter Kløvervej')
  t.strictSame(
    english.events.map(({ summary }) => summary),
    [`Should have been looked at: ${title}`, `Ældre Sagen becomes 50 years old: ${title}`],
  )
  const elsewhere = visitor(here, coordinatorOf('0550'))
  t.strictSame(parsed((await elsewhere.get('/kalender?format=ics')).body).events, [])
  t.equal((await leader.get('/kalender?format=pdf')).status, 400)
  const { links } = await leader.get('/kalender?within=90')
  t.strictSame(
    links.filter((link) => link.includes('format=')),
    ['ics', 'csv', 'ndjson'].map((format) => `/kalender?within=90&format=${format}`),
  )
})

t.test('the same as a spreadsheet, and as lines of JSON', async (t) => {
  t.plan(2)
  const { body } = await leader.get('/kalender?format=csv&within=90')
  t.equal(
    body.split('\r\n')[1],
    `2026-10-01;Skulle være gennemgået;Gennemgå aftalen, og bekræft den, hvis den stadig gælder;"${title}";Plejecenter Kløvervej; Ældre Sagen`.replace(
      'Plejecenter Kløvervej; Ældre Sagen',
      '"Plejecenter Kløvervej; Ældre Sagen"',
    ),
  )
  const lines = (await leader.get('/kalender?format=ndjson')).body.trim().split('\n')
  t.strictSame(
    lines.map((line) => (JSON.parse(line) as { on: string }).on),
    ['2026-10-01', '2026-12-31', '2027-02-28'],
  )
})

t.test('whatever words and days there are, they are read back', async (t) => {
  t.plan(1)
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .map((text) => text.replace(/\p{Cc}/gu, '.'))
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const days = fc.array(
    fc.record<CalendarDay>({
      uid: fc.uuid(),
      on: day,
      summary: words,
      description: fc.tuple(words, words).map((lines) => lines.join('\n')),
      url: fc.webUrl({ validSchemes: ['https'] }).filter((url) => !/[,;]/.test(url)),
    }),
    { maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(days, { maxLength: 3 }), async (pages) => {
      const list = { validAt: today, position: '1', pages }
      const { content } = icalFile(list, {
        file: 'x',
        name: 'Frister',
        language: 'da',
        now: here.clock.now(),
        day: (one) => one,
      })
      const text = (await Array.fromAsync(content)).join('')
      if (text.split('\r\n').some((line) => Buffer.byteLength(line) > 75)) throw new Error('long')
      const read = parsed(text)
      const got = read.events.map(({ uid, from, summary, description, url }) => [
        uid,
        from,
        summary,
        description,
        url,
      ])
      const given = pages
        .flat()
        .map(({ uid, on, summary, description, url }) => [uid, on, summary, description, url])
      if (JSON.stringify(['Frister', given]) !== JSON.stringify([read.name, got]))
        throw new Error(JSON.stringify([given, read.name, got]))
    }),
    { numRuns: 100 },
  )
  t.pass('for random days')
})
