import { statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { serving } from './program.ts'
import { authorizationOf } from '../signed-in.ts'
import { newFolder } from '../stores.ts'

t.test(
  'what somebody searches for stays out of the log, and the files are the program’s',
  async (t) => {
    t.plan(5)
    const data = join(newFolder(), 'kept')
    const settings = { SAMSPIL_LOG_LEVEL: 'info', SAMSPIL_STORE: 'sqlite:' }
    const { url, kill, ended } = await serving(t, data, settings)
    await fetch(`${url}/aftaler?place=Secretplace`)
    await fetch(`${url}/v1/agreements?place=Secretplace`, {
      headers: { authorization: (await authorizationOf('coordinator:0510')) ?? '' },
    })
    const secret = 'S'.repeat(43)
    await fetch(`${url}/kalender/${secret}.ics`)
    kill('SIGTERM')
    const { stdout } = await ended
    t.match(stdout, '"url":"/aftaler"', 'requests are logged')
    t.notMatch(stdout, /Secretplace|Bearer|demo:|127\.0\.0\.1:\d+"?,"remote|remoteAddress/)
    t.notMatch(stdout, secret, 'nor the address of a calendar')
    t.equal(statSync(data).mode & 0o077, 0, 'nobody else reads the folder')
    t.equal(statSync(join(data, 'events.sqlite')).mode & 0o077, 0, 'nor the log of events')
  },
)
