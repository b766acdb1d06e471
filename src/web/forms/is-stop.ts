/** A rule on the boundaries says no: told with all its reasons, and not at a field. */
export const isStop = ({ code }: { readonly code: string }): boolean => code === 'open-must-fix'
