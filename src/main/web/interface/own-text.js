// The text of a block itself. What stands in it beside that (`[data-apparatus]`) does not count: offsets in addresses leave it out.

/** @param {Element} block @returns {Text[]} its nodes, in order */
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
