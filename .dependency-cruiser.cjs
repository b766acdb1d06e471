/**
 * The one direction of imports (docs/decisions/0002). Each layer may import the layers before it:
 * schemas <- domain <- projections <- event-store <- read-side <- downloads <- identity <- commands <- api, web, cli.
 */
const layers = [
  ['schemas', '^schemas/'],
  ['texts', '^src/texts/'],
  ['event-store', '^src/event-store/'],
  ['domain', '^src/domain/'],
  ['projections', '^projections/'],
  ['read-side', '^src/read-side/'],
  ['downloads', '^src/downloads/'],
  ['identity', '^src/identity/'],
  ['commands', '^src/(commands|drafts|persons|access-log)/'],
  ['api', '^src/api/'],
  ['web', '^src/web/'],
  [
    'cli',
    '^(src/cli/|src/demo/|src/registry\\.ts|src/store-place\\.ts|src/app\\.ts|src/main\\.js)',
  ],
]
const path = Object.fromEntries(layers)
const forbid = (from, to) => ({
  name: `${from}-not-to-${to.join('-or-')}`,
  severity: 'error',
  from: { path: path[from] },
  to: { path: to.map((name) => path[name]) },
})
const above = (name, allowed = []) => {
  const at = layers.findIndex(([layer]) => layer === name)
  return layers
    .slice(at + 1)
    .map(([layer]) => layer)
    .filter((layer) => !allowed.includes(layer))
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|schemas|projections)/',
        // What a browser loads is named by its address.
        pathNot: ['^schemas/generated/', '^src/web/assets/'],
      },
      to: {},
    },
    forbid('schemas', above('schemas')),
    forbid('texts', above('texts')),
    // The store moves envelopes: it knows no schema and no part of the house.
    forbid('event-store', ['schemas', 'texts', ...above('event-store')]),
    forbid('domain', ['texts', 'event-store', ...above('domain')]),
    forbid('projections', ['texts', 'event-store', ...above('projections')]),
    forbid('read-side', ['texts', ...above('read-side')]),
    forbid('downloads', ['texts', ...above('downloads')]),
    forbid('identity', ['event-store', 'projections', 'read-side', ...above('identity')]),
    forbid('commands', ['texts', ...above('commands')]),
    forbid('api', ['web', 'cli']),
    forbid('web', ['api', 'cli']),
    {
      name: 'schemas-say-zod-and-nothing-else',
      severity: 'error',
      from: { path: path.schemas, pathNot: '^schemas/generated/' },
      to: { pathNot: ['^schemas/', '^node_modules/zod/'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: [path.domain, path.projections] },
      to: { pathNot: ['^src/domain/', '^schemas/', '^projections/', '^node_modules/zod/'] },
    },
    {
      name: 'nothing-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^(src|schemas|projections)/' },
      to: { path: '^(test|scripts|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
}
