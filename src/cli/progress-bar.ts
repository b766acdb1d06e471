/** Draws how far something came, on one line of the terminal, or not at all where there is none. */
export const progressBar = (title: string): ((done: number, total: number) => void) => {
  if (!process.stderr.isTTY) return () => undefined
  let shown = -1
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
    if (percent === shown) return
    shown = percent
    const bar = '█'.repeat(percent / 4).padEnd(25, '░')
    process.stderr.write(`\r${title} ${bar} ${String(percent)} %${percent === 100 ? '\n' : ''}`)
  }
}
