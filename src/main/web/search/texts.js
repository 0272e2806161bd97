// Blocks, as the index has them (wenzhu.index.export.TextPack).
import { learn } from './fold.js';

/**
 * @typedef {object} Block
 * @property {string} page
 * @property {string} title
 * @property {string[]} facts of the page: its issue, what that is called, its article, its authors with `|` between, its year
 * @property {string} id
 * @property {string} section
 * @property {string} text
 */

/** @param {string[]} strings the last of them, if any, what folding its text needs to know @returns {Block} */
export function blockOf([page, title, facts, id, section, text, folded = '']) {
  learn(folded);
  return { page, title, facts: facts.split('\t'), id, section, text };
}
