// The next best of many.

/**
 * @template T
 */
export class Heap {
  /** @param {(a: T, b: T) => boolean} before whether `a` comes before `b` */
  constructor(before) {
    this.before = before;
    /** @type {T[]} */
    this.items = [];
  }

  get size() {
    return this.items.length;
  }

  /** @returns {T | undefined} */
  get top() {
    return this.items[0];
  }

  /** @param {T} item */
  push(item) {
    const { items, before } = this;
    let at = items.push(item) - 1;
    while (at > 0 && before(item, items[(at - 1) >> 1])) {
      items[at] = items[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    items[at] = item;
  }

  /** @returns {T | undefined} */
  pop() {
    const { items, before } = this;
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
}
