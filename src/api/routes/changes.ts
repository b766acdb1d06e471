import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import type { ChangeRequest, CreateRequest, Untold } from '#src/commands/request.ts'
import { Uuid } from '#schemas/values.ts'
import type { ActionName } from '#src/identity/permissions.ts'
import { actorOf } from '../actor.ts'
import type { Api } from '../api.ts'
import {
  ChangeHeaders,
  changeOf,
  CreateHeaders,
  idempotencyOf,
  setRevision,
} from '../conditional.ts'
import {
  byWriters,
  changeProblems,
  created,
  createProblems,
  except,
  revised,
} from '../responses.ts'
import { told } from '../warnings.ts'

/** What things of one kind have in common: where they are, and how one is named. */
export interface Collection {
  /** `/v1/agreements` */
  readonly path: string
  /** Name of the id in the path and in the receipt. */
  readonly id: string
  /** Of what form the id is; a UUID where left out. */
  readonly idSchema?: z.ZodType<string>
  readonly tag: string
}

type ReceiptSchema = z.ZodType<{ revision: number; warnings: unknown }>

interface Operation<Body extends z.ZodType, Receipt extends ReceiptSchema> {
  readonly operationId: string
  readonly permission: ActionName
  readonly summary: string
  readonly body: Body
  readonly receipt: Receipt
  /** Problems that it cannot come to. */
  readonly without?: readonly (404 | 409)[]
}

interface Creation<Body extends z.ZodType, Receipt extends ReceiptSchema> extends Operation<
  Body,
  Receipt
> {
  readonly run: (request: CreateRequest<z.output<Body>>) => Promise<Untold<z.output<Receipt>>>
  readonly idOf: (receipt: Untold<z.output<Receipt>>) => string
}

interface Change<Body extends z.ZodType, Receipt extends ReceiptSchema> extends Operation<
  Body,
  Receipt
> {
  /** Last part of the path: `agree`, `close`. */
  readonly name: string
  readonly run: (request: ChangeRequest<z.output<Body>>) => Promise<Untold<z.output<Receipt>>>
}

/** POST to a collection: 201, with where the new thing can be read. */
export const createRoute = <Body extends z.ZodType, Receipt extends ReceiptSchema>(
  api: Api,
  { path, tag }: Collection,
  {
    operationId,
    permission,
    summary,
    body,
    receipt,
    without = [],
    run,
    idOf,
  }: Creation<Body, Receipt>,
): void => {
  api.post(
    path,
    {
      config: { permission },
      schema: {
        operationId,
        summary,
        tags: [tag],
        security: byWriters,
        headers: CreateHeaders,
        body,
        response: {
          201: created('It is recorded', untyped(receipt)),
          ...except(createProblems(), ...without),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const answer = await run({
        actor: actorOf(request),
        body: request.body as z.output<Body>,
        ...idempotencyOf(request),
      })
      setRevision(reply, answer.revision)
      reply.status(201).header('location', `${path}/${idOf(answer)}`)
      return told(answer, request)
    },
  )
}

/** POST to one thing, on the revision that If-Match names. */
export const changeRoute = <Body extends z.ZodType, Receipt extends ReceiptSchema>(
  api: Api,
  { path, id, idSchema = Uuid, tag }: Collection,
  {
    name,
    operationId,
    permission,
    summary,
    body,
    receipt,
    without = [],
    run,
  }: Change<Body, Receipt>,
): void => {
  api.post(
    `${path}/:${id}/${name}`,
    {
      config: { permission },
      schema: {
        operationId,
        summary,
        tags: [tag],
        security: byWriters,
        params: z.object({ [id]: idSchema }),
        headers: ChangeHeaders,
        body,
        response: {
          200: revised('It is recorded', untyped(receipt)),
          ...except(changeProblems(), ...without),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const change = changeOf(request, request.params[id] ?? '')
      const answer = await run({ ...change, body: request.body as z.output<Body> })
      setRevision(reply, answer.revision)
      return told(answer, request)
    },
  )
}

// What is answered is held by the type of `run`; fastify's reply type gives up on a generic schema.
const untyped = (receipt: z.ZodType): z.ZodType => receipt
