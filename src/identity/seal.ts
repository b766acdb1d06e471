import { hkdfSync } from 'node:crypto'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import type { z } from 'zod'
import type { Clock } from '#src/clock.ts'

export interface SealOptions<Content extends z.ZodType> {
  /** The secret of cookies. */
  readonly secret: string
  /** What is sealed: nothing that was sealed for another purpose can be opened. */
  readonly purpose: string
  readonly content: Content
  readonly clock: Clock
}

const [alg, enc] = ['dir', 'A256GCM']
const keyBytes = 32

/** Seals what a browser keeps, so that it can neither be read there nor altered. */
export class Seal<Content extends z.ZodType> {
  readonly #key: Uint8Array
  readonly #content: Content
  readonly #clock: Clock

  constructor({ secret, purpose, content, clock }: SealOptions<Content>) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', `samspil ${purpose}`, keyBytes))
    this.#content = content
    this.#clock = clock
  }

  /** Never the same twice; opens until `end`, in seconds since 1970. */
  close(content: z.infer<Content>, end: number): Promise<string> {
    return new EncryptJWT({ content })
      .setProtectedHeader({ alg, enc })
      .setExpirationTime(end)
      .encrypt(this.#key)
  }

  /** Null where it was not sealed here, is over, or is of another form. */
  async open(sealed: string): Promise<z.infer<Content> | null> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, {
        keyManagementAlgorithms: [alg],
        contentEncryptionAlgorithms: [enc],
        requiredClaims: ['exp'],
        currentDate: new Date(this.#clock.now().epochMilliseconds),
      })
      const content = this.#content.safeParse(payload.content)
      return content.success ? content.data : null
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }
}
