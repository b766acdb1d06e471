import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What the program is made of is compiled once and not with every start; where nothing can be
// written there it is as it was. The image is built with it. Each thread has to ask for it.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/samspil', import.meta.url)))
