import type { Parking } from '../parking.ts'
import type { AnsweredAt, AskedWith, QuestionName } from './questions.ts'

/** What the thread is begun with. */
export interface ThreadData {
  /** File of the event store. */
  readonly storeFile: string
  /** Folder of the read models. */
  readonly modelsFolder: string
}

/** To the thread. */
export type ToThread =
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly name: QuestionName
      readonly asked: AskedWith<QuestionName>
    }
  | { readonly kind: 'close' }

/** From the thread. */
export type FromThread =
  | { readonly kind: 'position'; readonly position: bigint; readonly parked: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answered: AnsweredAt<QuestionName> }
  | { readonly kind: 'no-answer'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'parked'; readonly projection: string; readonly parking: Parking }
  | { readonly kind: 'failure'; readonly error: unknown }
