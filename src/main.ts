#!/usr/bin/env node
import './compile-cache.ts'

const { main } = await import('./cli/main.ts')
await main(process.argv.slice(2))
