// The parts of text fragments (WICG, Scroll to Text Fragment): browsers highlight only whole words, as their segmenter finds them.

/** The boundaries of words, in order. @param {string} text */
export function wordBounds(text) {
  const bounds = [];
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    bounds.push(index);
  }
  return [...bounds, text.length];
}

/** Words in a directive; its separators are encoded. @param {string} words */
export const encoded = (words) => encodeURIComponent(words).replace(/-/g, '%2D');
