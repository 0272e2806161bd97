// When the engine is opened, and which of its answers are still wanted.

/**
 * Opens once, when first asked; a failure is not kept, so that asking again tries again.
 * @template T
 * @param {() => Promise<T>} open
 * @returns {() => Promise<T>}
 */
export function opener(open) {
  /** @type {Promise<T> | undefined} */
  let opened;
  return () => {
    opened ??= open().catch((fault) => {
      opened = undefined;
      throw fault;
    });
    return opened;
  };
}

/**
 * Takes turns: of several that overlap, only the last is still current.
 * @returns {() => () => boolean} begins a turn; its result tells whether no other has begun since
 */
export function turns() {
  let last = 0;
  return () => {
    const mine = ++last;
    return () => mine === last;
  };
}
