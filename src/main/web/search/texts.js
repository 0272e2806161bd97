// Blocks, as the index has them (wenzhu.index.TextPack).

/**
 * @typedef {object} Block
 * @property {string} page
 * @property {string} title
 * @property {string[]} facts of the page: its issue, what that is called, its article, its authors with `|` between, its year
 * @property {string} id
 * @property {string} section
 * @property {string} text
 */

/** @param {string[]} strings @returns {Block} */
export const blockOf = ([page, title, facts, id, section, text]) => ({
  page,
  title,
  facts: facts.split('\t'),
  id,
  section,
  text,
});
