// Numbers as bits, and bits as Han characters (wenzhu.index.export.BitWriter).

const IN_CHARACTER = 14;
const FIRST_CHARACTER = 0x4e00;

/**
 * Reads numbers one after the other: exponential Golomb codes, each of an order.
 * @typedef {(order: number) => number} Next
 */

/** @param {string} text @returns {Next} */
export function numbersIn(text) {
  let at = 0;
  const bit = () =>
    ((text.charCodeAt(Math.floor(at / IN_CHARACTER)) - FIRST_CHARACTER) >> (IN_CHARACTER - 1 - (at++ % IN_CHARACTER))) & 1;
  return (order) => {
    let length = order;
    while (length < 32 && !bit()) {
      length++;
    }
    let number = 1;
    for (let left = length; left > 0; left--) {
      number = number * 2 + bit();
    }
    return number - 2 ** order;
  };
}

/** The order of gaps that together are so long. @param {number} length @param {number} gaps */
export function orderOf(length, gaps) {
  let order = 0;
  while (3 * gaps * 2 ** (order + 1) <= 2 * length) {
    order++;
  }
  return order;
}
