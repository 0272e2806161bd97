// What text fragments are made of (WICG, Scroll to Text Fragment): a browser lights whole words alone, as its own dictionary cuts them.

/** Where words begin and end, in order. @param {string} text */
export function wordBounds(text) {
  const bounds = [];
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    bounds.push(index);
  }
  return [...bounds, text.length];
}

/** Words in a directive, whose own signs are encoded, too. @param {string} words */
export const encoded = (words) => encodeURIComponent(words).replace(/-/g, '%2D');
