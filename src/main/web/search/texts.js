// Blocks, as the index has them (wenzhu.index.TextPack).

/**
 * @typedef {object} Block
 * @property {string} page
 * @property {string} title
 * @property {{issue: string, issueTitle: string, article: string, authors: string[], year: string}} facts of the page
 * @property {string} id
 * @property {string} section
 * @property {string} text
 */

/** @param {string[]} strings @returns {Block} */
export function blockOf([page, title, facts, id, section, text]) {
  const [issue, issueTitle, article, authors, year] = facts.split('\t');
  return {
    page,
    title,
    facts: { issue, issueTitle, article, authors: authors ? authors.split('|') : [], year },
    id,
    section,
    text,
  };
}
