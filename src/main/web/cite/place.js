// The selected range of a block's own text.

import { ownTexts } from '../interface/own-text.js';

/**
 * @param {Element} block
 * @param {Range} range may start before the block and end after it
 * @returns {{text: string, from: number, to: number}} in UTF-16 units of the block's own text
 */
export function placeIn(block, range) {
  let text = '';
  let from = -1;
  let to = -1;
  for (const node of ownTexts(block)) {
    if (range.intersectsNode(node)) {
      const begin = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.length;
      if (begin < end) {
        from = from < 0 ? text.length + begin : from;
        to = text.length + end;
      }
    }
    text += node.data;
  }
  return { text, from, to };
}
