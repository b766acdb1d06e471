import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig } from '#src/config.ts'

const Service = z.object({
  image: z.string(),
  build: z.string().optional(),
  profiles: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  volumes: z.array(z.string()).default([]),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
})
type Service = z.infer<typeof Service>
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
})

const text = readFileSync('docker-compose.yml', 'utf8')
const { services, volumes } = Compose.parse(parse(text, { merge: true }))
const all = Object.entries(services)
const example = readFileSync('.env.example', 'utf8')
const defaults = new Map(
  [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
)

/** As compose fills them in where .env has what the example has. */
const filledIn = (value: string): string =>
  value.replaceAll(/\$\{([A-Z_]+):-(.*?)\}/g, (_all, name: string, standard: string) => {
    const set = defaults.get(name) ?? ''
    return set === '' ? standard : set
  })

/** What the image sets of itself. */
const ofTheImage = Object.fromEntries(
  [...readFileSync('Dockerfile', 'utf8').matchAll(/(SAMSPIL_\w+)=(\S+)/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

/** Those that serve the registry. */
const instances = all.filter(([name]) => name === 'on-eventstoredb' || /^samspil(-\d)?$/.test(name))

t.test('every image is ours or pinned to one version', (t) => {
  const loose = all.filter(
    ([, { image }]) => image !== 'samspil' && !/:\d+\.\d+\.\d+(-[\w.-]+)?$/.test(image),
  )
  t.same(loose, [])
  t.end()
})

t.test('whatever is asked for builds our image once', (t) => {
  const builders = all.filter(([, { build }]) => build === '.')
  t.same(
    builders.map(([name, { profiles }]) => [name, profiles]),
    [
      ['samspil', []],
      ['on-eventstoredb', ['eventstoredb']],
      ['user', ['cluster']],
    ],
  )
  t.end()
})

t.test('nothing is published but on this machine, and nothing twice', (t) => {
  const ports = all.flatMap(([, service]) => service.ports)
  t.ok(ports.length > 3)
  t.same(
    ports.filter((port) => !port.startsWith('127.0.0.1:')),
    [],
  )
  const published = ports.map((port) => port.split(':')[1])
  t.equal(new Set(published).size, published.length)
  t.end()
})

t.test('no container can do more than it needs', (t) => {
  const soft = all.filter(
    ([, service]) =>
      service.read_only !== true ||
      service.cap_drop.join(' ') !== 'ALL' ||
      service.security_opt.join(' ') !== 'no-new-privileges:true',
  )
  t.same(
    soft.map(([name]) => name),
    [],
  )
  t.end()
})

t.test('the program takes every setting that an instance is given', (t) => {
  const stores = instances.map(([name, { environment }]) => {
    const given = Object.fromEntries(
      Object.entries(environment).map(([key, value]) => [key, filledIn(String(value))]),
    )
    const config = readConfig({ ...ofTheImage, ...given })
    return [name, config.store.replace(/:\/\/.*/, ''), config.data]
  })
  t.same(stores, [
    ['samspil', 'sqlite:', '/data'],
    ['on-eventstoredb', 'esdb', '/data'],
    ['samspil-1', 'esdb', '/data'],
    ['samspil-2', 'esdb', '/data'],
    ['samspil-3', 'esdb', '/data'],
  ])
  t.end()
})

t.test('each instance keeps its own read models', (t) => {
  const folders = instances.map(([, service]) =>
    service.volumes.find((volume) => volume.endsWith(':/data')),
  )
  t.notOk(folders.includes(undefined))
  t.equal(new Set(folders).size, instances.length)
  t.end()
})

t.test('every variable is in .env.example, and it has no other', (t) => {
  const used = [...text.matchAll(/\$\{?(\w+)/g)].map(([, name]) => name)
  t.same([...new Set(used)].sort(), [...defaults.keys()].sort())
  t.end()
})

t.test('no password has a default', (t) => {
  const passwords = [...defaults].filter(([name]) => name.endsWith('_PASSWORD'))
  t.equal(passwords.length, 3)
  for (const [name, value] of passwords) {
    t.equal(value, '')
    t.notMatch(text, new RegExp(`\\$\\{${name}(?!:-\\})`))
  }
  t.end()
})

t.test('the cluster asks for passwords before anything starts', (t) => {
  const good = 'abcdefgh01234567'
  const names = [...defaults.keys()].filter((name) => name.endsWith('_PASSWORD'))
  const refused = (environment: Record<string, string>): string => {
    const { status, stderr } = spawnSync('/bin/sh', ['deploy/eventstoredb/prepare.sh'], {
      // Finds no program: it has to say what it says before it makes anything.
      env: { PATH: '', ...environment },
      encoding: 'utf8',
    })
    return status === 1 ? (/^(\w+): set it in \.env/.exec(stderr)?.[1] ?? '') : ''
  }
  for (const name of names) {
    const others = Object.fromEntries(names.map((other) => [other, good]))
    t.equal(refused({ ...others, [name]: '' }), name)
    t.equal(refused({ ...others, [name]: 'changeit' }), name)
    t.equal(refused({ ...others, [name]: `${good}@host` }), name)
  }
  t.equal(refused(Object.fromEntries(names.map((name) => [name, good]))), '')
  t.end()
})

t.test('what is mounted is there, and what is waited for is in the same profile', (t) => {
  for (const [name, { volumes: mounted, depends_on, profiles }] of all) {
    for (const [source = ''] of mounted.map((volume) => volume.split(':'))) {
      t.ok(source.startsWith('./') ? existsSync(source) : source in volumes, `${name}: ${source}`)
    }
    const awaited = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)
    for (const other of awaited) t.same(services[other]?.profiles, profiles, `${name}: ${other}`)
  }
  const used = all.flatMap(([, service]) => service.volumes.map((volume) => volume.split(':')[0]))
  t.same(
    Object.keys(volumes).filter((volume) => !used.includes(volume)),
    [],
  )
  t.end()
})

t.test(
  'the entry knows the instances of the cluster, and repeats nothing that is no reading',
  (t) => {
    const entry = readFileSync('deploy/entry/haproxy.cfg', 'utf8')
    const servers = [...entry.matchAll(/^ {2}server (\S+) (\S+):3000$/gm)].map(([, , host]) => host)
    t.same(
      servers,
      instances.filter(([, { profiles }]) => profiles.includes('cluster')).map(([name]) => name),
    )
    t.match(entry, /^ {2}http-request disable-l7-retry unless METH_GET$/m)
    t.end()
  },
)
