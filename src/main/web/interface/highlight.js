// Highlights the passages in the address: `#<block>:<from>-<to>,<from>-<to>…`, in UTF-16 units of the block's own text.

import { make } from './dom.js';
import { ownTexts } from './own-text.js';

const PLACE = /^#([a-z0-9-]+):(\d+-\d+(?:,\d+-\d+){0,63})$/;

/** Events after which the reader has moved on. */
const READER_EVENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** The elements that highlight passages in browsers without the Highlight API. @type {HTMLElement[]} */
let marks = [];

/** Highlights them now, and when the address changes. */
export function highlightAddress() {
  addEventListener('hashchange', highlight);
  highlight();
}

function highlight() {
  const [, id, places = ''] = PLACE.exec(location.hash) || [];
  const block = document.getElementById(id);
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  const spans = places.split(',').map((place) => place.split('-').map(Number));
  const ranges = block?.dataset.block ? spans.flatMap(([from, to]) => rangesOf(block, from, to)) : [];
  document.querySelector('[data-highlighted]')?.removeAttribute('data-highlighted');
  // The Highlight API changes no node, but not every browser has it.
  if (window.Highlight) {
    CSS.highlights.set('target', new Highlight(...ranges));
  } else {
    marks = ranges.map((range) => {
      const mark = make('mark', {});
      range.surroundContents(mark);
      return mark;
    });
  }
  if (block && ranges.length) {
    reveal(block, ranges[0]);
    dropTextFragment(() => reveal(block, ranges[0]));
  }
}

/**
 * After the page has loaded, a browser scrolls to the first occurrence of a text fragment. Then this removes the fragment from the
 * address, and scrolls back if the reader has not moved on.
 * @param {() => void} scrollBack
 */
function dropTextFragment(scrollBack) {
  if (document.readyState === 'complete') {
    location.replace(location.hash);
    return;
  }
  let hasMovedOn = false;
  for (const kind of READER_EVENTS) {
    addEventListener(kind, () => (hasMovedOn = true), { once: true });
  }
  const drop = () => {
    location.replace(location.hash);
    hasMovedOn || scrollBack();
  };
  addEventListener('load', () => setTimeout(drop), { once: true });
}

/**
 * One range for each text node with some of the characters; none if the block is shorter than `to`.
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
 * Scrolls the passage into view and moves the focus to its block. A closed note is opened, and shown even if its kind is hidden.
 * @param {HTMLElement} block
 * @param {Range} passage
 */
function reveal(block, passage) {
  const note = block.closest('details');
  if (note) {
    note.open = true;
    note.dataset.highlighted = '';
  }
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: 'center' });
  const { top, bottom } = passage.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    scrollBy(0, top - innerHeight / 3);
  }
}
