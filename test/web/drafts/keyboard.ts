import type { Page } from 'playwright-core'

interface Stop {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly type: string
  readonly words: string
  readonly isSeen: boolean
}

/** Goes through a page by Tab, arrows, Space and Enter alone, and looks where the focus is. */
export class Keyboard {
  readonly page: Page
  /** Stops at which nothing shows where one is. */
  readonly unseen: string[] = []
  stops = 0

  constructor(page: Page) {
    this.page = page
  }

  /** On until the field or button of this name, value or these words has the focus. */
  async tabTo(wanted: Partial<Pick<Stop, 'id' | 'name' | 'value' | 'words'>>): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate<Stop>(stopInPage)
      this.stops += 1
      if (!stop.isSeen) this.unseen.push(`${stop.type} ${stop.name} ${stop.words}`)
      if (Object.entries(wanted).every(([key, value]) => stop[key as keyof Stop] === value)) return
    }
    throw new Error(`No way by Tab to ${JSON.stringify(wanted)}`)
  }

  async type(id: string, text: string): Promise<void> {
    await this.tabTo({ id })
    await this.page.keyboard.type(text)
  }

  /** The first of a group has the focus; down to the one that is wanted. */
  async choose(name: string, value: string): Promise<void> {
    await this.tabTo({ name })
    await this.page.keyboard.press('Space')
    for (let presses = 0; presses < 10; presses += 1) {
      const { value: chosen } = await this.page.evaluate<Stop>(stopInPage)
      if (chosen === value) return
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`No ${value} in ${name}`)
  }

  async press(wanted: Parameters<Keyboard['tabTo']>[0]): Promise<void> {
    await this.tabTo(wanted)
    await this.enter()
  }

  async enter(): Promise<void> {
    const moved = this.page.waitForEvent('load')
    await this.page.keyboard.press('Enter')
    await moved
  }
}

/** Boxes and radio buttons show their focus on the label. */
const stopInPage = `(() => {
  const at = document.activeElement
  const isBox = at.type === 'radio' || at.type === 'checkbox'
  const label = isBox ? at.labels[0] : null
  const { outlineStyle, outlineWidth, outlineColor } =
    label ? getComputedStyle(label, '::before') : getComputedStyle(at)
  const box = (label ?? at).getBoundingClientRect()
  const isOn = box.width > 4 && box.height > 4 && box.right > 0 && box.bottom > 0 && box.top < innerHeight
  return {
    id: at.id, name: at.name ?? '', value: at.value ?? '', type: at.type ?? at.tagName,
    words: at.textContent.trim(),
    isSeen: isOn && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)',
  }
})()`
