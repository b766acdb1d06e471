import { z } from 'zod'
import { line } from '../values.ts'

const emailAddress = /^[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]{2,}$/u
/** Eight digits of Denmark, or any number that begins with + and its country. */
const phoneNumber = /^(?:\+\d(?: ?\d){6,14}|[2-9](?: ?\d){7})$/u

/** Who a contact or a signatory is: kept in a stream of its own, which can be deleted for good. */
export const PersonDetails = z
  .strictObject({
    name: line(120),
    email: line(254).regex(emailAddress, 'invalid-email').nullable().default(null),
    phone: line(25).regex(phoneNumber, 'invalid-phone').nullable().default(null),
  })
  .meta({ id: 'PersonDetailsInput', outputId: 'PersonDetails' })
export type PersonDetails = z.infer<typeof PersonDetails>
