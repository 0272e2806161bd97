// Numbers as bits, and bits as Han characters (wenzhu.index.Bits).

const IN_CHARACTER = 14;
const FIRST_CHARACTER = 0x4e00;

/** Reads numbers one after the other. */
export class Bits {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  bit() {
    const code = this.text.charCodeAt(Math.floor(this.at / IN_CHARACTER)) - FIRST_CHARACTER;
    return (code >> (IN_CHARACTER - 1 - (this.at++ % IN_CHARACTER))) & 1;
  }

  /** An exponential Golomb code. @param {number} order */
  next(order) {
    let length = order;
    while (length < 32 && !this.bit()) {
      length++;
    }
    let number = 1;
    for (let left = length; left > 0; left--) {
      number = number * 2 + this.bit();
    }
    return number - 2 ** order;
  }
}

/** The order of gaps that together are so long. @param {number} length @param {number} gaps */
export function orderOf(length, gaps) {
  let order = 0;
  while (3 * gaps * 2 ** (order + 1) <= 2 * length) {
    order++;
  }
  return order;
}
