// What the interface says of answers. Other words stand in the templates.

/** @typedef {import('../search/types.js').Answer} Answer */

/** @type {Record<import('../search/types.js').Kind, string>} */
export const KINDS = {
  title: '题名',
  heading: '小标题',
  body: '正文',
  quotation: '引语',
  note: '注释',
  definition: '释义',
};

/** @type {Record<import('../search/types.js').Suggestion['kind'], string>} */
export const SUGGESTED = { term: '术语', title: '题名' };

/** @type {Record<Exclude<import('../search/types.js').Repair, ''>, string>} */
const REPAIRS = {
  punctuation: '不计标点',
  pinyin: '拼音',
  homophone: '同音字',
  nearest: '相近',
};

/**
 * How a query was mended, or ''.
 * @param {Answer} answer
 */
export function mended({ repair, query, answered }) {
  return repair && `没有完全匹配“${query.trim()}”，以下是“${answered}”的结果（${REPAIRS[repair]}）。`;
}

/**
 * How much was found.
 * @param {Answer} answer
 * @param {import('../search/types.js').Hit[]} all of its hits, once all were taken
 */
export function found({ total, counted, pages: apart }, all) {
  if (all.length) {
    return `${all.length} 段，见于 ${new Set(all.map(({ page }) => page)).size} 篇`;
  }
  if (total) {
    return `${counted ? '' : '约 '}${total} 段`;
  }
  return apart.length ? '没有一段含有全部词，以下各篇都有：' : '没有找到。';
}
