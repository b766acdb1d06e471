import { z } from 'zod'
import { Uuid } from '../values.ts'

/** An institution keeps a person: where its persons are found, since no read model knows them. */
export const PersonListedV1 = z.strictObject({ personId: Uuid })
