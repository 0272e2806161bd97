// Lights the words that the address names: `#<block>:<from>-<to>,<from>-<to>…`, in UTF-16 units of the block's own text.

import { make } from './dom.js';
import { ownTexts } from './own-text.js';

const PLACE = /^#([a-z0-9-]+):(\d+-\d+(?:,\d+-\d+){0,63})$/;

/** What readers do when they go on. */
const GOING_ON = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** What lights them where no highlights are. @type {HTMLElement[]} */
let marks = [];

/** Lights them now, and whenever the address changes. */
export function lightAddress() {
  addEventListener('hashchange', light);
  light();
}

function light() {
  const [, id, places = ''] = PLACE.exec(location.hash) || [];
  const block = document.getElementById(id);
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  const spans = places.split(',').map((place) => place.split('-').map(Number));
  const ranges = block?.dataset.block ? spans.flatMap(([from, to]) => rangesOf(block, from, to)) : [];
  document.querySelector('[data-lit]')?.removeAttribute('data-lit');
  // A highlight changes no node, but not every browser has it.
  if (window.Highlight) {
    CSS.highlights.set('lit', new Highlight(...ranges));
  } else {
    marks = ranges.map((range) => {
      const mark = make('mark', {});
      range.surroundContents(mark);
      return mark;
    });
  }
  if (block && ranges.length) {
    reveal(block, ranges[0]);
    stay(() => reveal(block, ranges[0]));
  }
}

/**
 * A browser goes where the words of a text fragment stand first, once all is loaded. It is taken out of the address then, and the
 * reader, who was there already, brought back.
 * @param {() => void} back
 */
function stay(back) {
  if (document.readyState === 'complete') {
    location.replace(location.hash);
    return;
  }
  let isGone = false;
  for (const kind of GOING_ON) {
    addEventListener(kind, () => (isGone = true), { once: true });
  }
  const settle = () => {
    location.replace(location.hash);
    isGone || back();
  };
  addEventListener('load', () => setTimeout(settle), { once: true });
}

/**
 * One range for each text node that has a share; none unless all characters are there.
 * @param {HTMLElement} block
 * @param {number} from
 * @param {number} to
 */
function rangesOf(block, from, to) {
  const ranges = [];
  let at = 0;
  for (const node of ownTexts(block)) {
    const begin = Math.max(from - at, 0);
    const end = Math.min(to - at, node.length);
    if (begin < end) {
      const range = new Range();
      range.setStart(node, begin);
      range.setEnd(node, end);
      ranges.push(range);
    }
    at += node.length;
  }
  return to <= at ? ranges : [];
}

/**
 * Brings the words into view, and the keyboard and what a screen reader reads next to their block. A folded note is opened, and shown
 * even if its kind is not.
 * @param {HTMLElement} block
 * @param {Range} words
 */
function reveal(block, words) {
  const note = block.closest('details');
  if (note) {
    note.open = true;
    note.dataset.lit = '';
  }
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: 'center' });
  const { top, bottom } = words.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    scrollBy(0, top - innerHeight / 3);
  }
}
