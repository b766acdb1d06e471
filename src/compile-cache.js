import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What the program is made of is compiled once and not with every start; where nothing can be
// written there it is as it was. The image is built with it. Each thread has to ask for it. This file
// and main.js come before it and are JavaScript: for one file more Node would load its compiler of types.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/samspil', import.meta.url)))
