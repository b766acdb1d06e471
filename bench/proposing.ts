import { inventedTerms } from './invented.ts'
import type { Client } from './client.ts'

/** A proposal, and who makes it. */
export interface Proposal {
  /** As in Authorization, after `Bearer demo:`. */
  readonly role: string
  readonly body: unknown
}

interface Page {
  readonly items: readonly {
    readonly institutionId?: string
    readonly networkId?: string
    readonly closed: unknown
  }[]
  readonly next: string | null
}

/** So many proposals between parties of the registry, each by the leader of its institution. */
export const proposalsIn = async (client: Client, count: number): Promise<readonly Proposal[]> => {
  const institutions = await idsOf(client, 'institution', count)
  const networks = await idsOf(client, 'network', count)
  return Array.from({ length: count }, (_, number) => {
    const institutionId = institutions[number % institutions.length] ?? ''
    const networkId = networks[number % networks.length] ?? ''
    return {
      role: `institution-leader:${institutionId}`,
      body: { terms: inventedTerms(number, { institutionId, networkId }) },
    }
  })
}

const idsOf = async (
  client: Client,
  kind: 'institution' | 'network',
  most: number,
): Promise<readonly string[]> => {
  const ids: string[] = []
  let next: string | null = ''
  while (next !== null && ids.length < most) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`
    const page: Page = await client.json<Page>(`/v1/${kind}s?limit=100${cursor}`)
    for (const one of page.items) {
      const id = one[`${kind}Id`]
      if (id !== undefined && one.closed === null) ids.push(id)
    }
    next = page.next
  }
  if (ids.length === 0) throw new Error(`There is no ${kind}`)
  return ids
}
