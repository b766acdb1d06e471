/**
 * What numbers are kept by, as stored: all together, by paragraph, by theme, and by theme what comes from
 * one paragraph.
 */
export const together = ''
export const byParagraph = 'p'
export const byTheme = (paragraph?: string): string => `t${paragraph ?? ''}`

/** Key of what has no theme. */
export const withoutTheme = ''
