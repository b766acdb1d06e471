let isDrawing = false

/** Draws how far something came, on one line of the terminal, or not at all where there is none. */
export const progressBar = (title: string): ((done: number, total: number) => void) => {
  if (!process.stderr.isTTY) return () => undefined
  let shown = -1
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
    if (percent === shown) return
    shown = percent
    const bar = '█'.repeat(percent / 4).padEnd(25, '░')
    process.stderr.write(`\r${title} ${bar} ${String(percent)} %`)
    isDrawing = true
    if (percent === 100) endBar()
  }
}

/** Lets what is said next begin on a line of its own, where a bar came to no end. */
export const endBar = (): void => {
  if (isDrawing) process.stderr.write('\n')
  isDrawing = false
}
