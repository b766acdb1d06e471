export const streamOfAgreement = (agreementId: string): string => `agreement-${agreementId}`

/** By its stream, which sorts as the ids do. */
export const agreementIdOf = (stream: string): string => stream.slice('agreement-'.length)
