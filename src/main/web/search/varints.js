// Numbers as printable characters (wenzhu.index.export.AsciiVarints).

const ENDS = 47;
const BASE = 46;

/** The digit that a character is: the printable ones of ASCII but for `"` and `\`, in order. @param {number} code */
const digit = (code) => code - 32 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0);

/** Reads numbers one after the other. */
export class Numbers {
  /** @param {string} text @param {number} [at] */
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  get isEmpty() {
    return this.at >= this.text.length;
  }

  next() {
    let number = 0;
    let times = 1;
    for (;;) {
      const d = digit(this.text.charCodeAt(this.at++));
      number += d * times;
      if (!(d >= ENDS)) {
        return number;
      }
      times *= BASE;
    }
  }
}
