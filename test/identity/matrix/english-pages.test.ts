import t from 'tap'
import { pagesIn } from './asking.ts'
import { holdMatrix } from './matrix.ts'
import { world } from './world.ts'

const here = await world(t)
holdMatrix(t, here, pagesIn('en', here))
