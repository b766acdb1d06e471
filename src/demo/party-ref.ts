interface Organisation {
  readonly organisation: string
  readonly role: 'partner' | 'funder' | 'volunteers' | 'umbrella'
}

/** The key of an institution or a network, or an organisation that is neither. */
export type PartyRef = string | Organisation
