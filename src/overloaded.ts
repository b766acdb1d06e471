/** There is more to do than can be done: nothing was begun. */
export class OverloadedError extends Error {
  constructor() {
    super('There is more to do than can be done')
  }
}
