// The own text of a block, without elements of the apparatus (`[data-apparatus]`). Offsets in addresses count these characters.

/** @param {Element} block @returns {Text[]} the nodes, in order */
export function ownTexts(block) {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const own = [];
  while (texts.nextNode()) {
    const node = /** @type {Text} */ (texts.currentNode);
    if (!node.parentElement?.closest('[data-block] [data-apparatus]')) {
      own.push(node);
    }
  }
  return own;
}
