// The next best of many.

/**
 * @template T
 * @param {(a: T, b: T) => boolean} before whether `a` comes before `b`
 */
export function heapOf(before) {
  /** @type {T[]} */
  const items = [];

  /** @param {T} item */
  function push(item) {
    let at = items.push(item) - 1;
    while (at > 0 && before(item, items[(at - 1) >> 1])) {
      items[at] = items[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    items[at] = item;
  }

  /** @returns {T | undefined} */
  function pop() {
    const top = items[0];
    const last = items.pop();
    if (items.length && last !== undefined) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child + 1 < items.length && before(items[child + 1], items[child])) {
          child++;
        }
        if (child >= items.length || before(last, items[child])) {
          break;
        }
        items[at] = items[child];
        at = child;
      }
      items[at] = last;
    }
    return top;
  }

  /** The next `count` items, which stay in the heap. @param {number} count @returns {T[]} */
  function next(count) {
    const all = [];
    while (all.length < count && items.length) {
      all.push(/** @type {T} */ (pop()));
    }
    all.forEach(push);
    return all;
  }

  return { items, push, pop, next };
}
