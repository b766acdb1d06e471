#!/usr/bin/env node
import './compile-cache.js'

const { main } = await import('./cli/main.ts')
await main(process.argv.slice(2))
