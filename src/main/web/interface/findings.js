// What the page of the search shows of an answer: how much was found and how, filters, ten hits and,
// when asked, ten more, to the end.

import { byId, make } from './dom.js';
import { filterLists } from './filters.js';
import { groups, heading } from './groups.js';
import { suggestionLink } from './results.js';
import { sayIn } from './said.js';
import { failed, found, mended } from './words.js';

/** @typedef {import('../search/types.js').Answer} Answer */
/** @typedef {import('../search/types.js').Hit} Hit */

export const TEN = 10;

export function findings() {
  const [remark, links, filters, list, foot] = ['_remark', '_links', '_filters', '_hits', '_foot'].map(byId);
  const say = sayIn(byId('_found'));

  /** @param {string} text */
  function tell(text) {
    remark.textContent = text;
    say(text);
  }

  function clear() {
    tell('');
    for (const part of [links, list, foot, filters]) {
      part.replaceChildren();
    }
  }

  /**
   * Buttons are made anew; the one that was pressed keeps the focus.
   * @param {HTMLElement[]} lists
   */
  function filter(lists) {
    const focused = /** @type {HTMLButtonElement} */ (document.activeElement).value;
    filters.replaceChildren(...lists);
    for (const button of filters.querySelectorAll('button')) {
      if (button.value === focused) {
        button.focus();
      }
    }
  }

  /**
   * @param {Answer} answer
   * @param {Hit[]} first
   * @param {() => boolean} current
   */
  function show(answer, first, current) {
    const pages = new Set();
    let taken = 0;
    links.replaceChildren(...answer.suggestions.map((one) => make('li', {}, suggestionLink(one))));
    list.replaceChildren(...answer.pages.map(({ page, title }) => heading(page, title)));
    add(first);

    /** @param {Hit[]} hits */
    function add(hits) {
      const made = groups(hits, taken + 1);
      hits.forEach(({ page }) => pages.add(page));
      taken += hits.length;
      const ended = hits.length < TEN || (answer.counted && taken >= answer.total);
      list.append(...made);
      filter(filterLists(answer.query, answer.facets()));
      tell(mended(answer) + found(answer, ended ? taken : 0, pages.size));
      foot.replaceChildren(...(ended ? [] : [button('再看十段', more)]));
      // The keyboard goes on from the first of the new ones.
      return made[1]?.querySelector('a');
    }

    async function more() {
      try {
        const hits = await answer.take(TEN);
        if (current()) {
          add(hits)?.focus();
        }
      } catch (fault) {
        if (current()) {
          fail(fault, more);
        }
      }
    }
  }

  /**
   * @param {any} fault
   * @param {() => void} again
   */
  function fail({ kind }, again) {
    tell(failed(kind));
    foot.replaceChildren(
      kind === 'stale' ? button('刷新', () => location.reload()) : button('重试', again),
    );
  }

  return { show, clear, fail, tell };
}

/**
 * @param {string} words
 * @param {() => void} press
 */
function button(words, press) {
  const made = make('button', { type: 'button' }, words);
  made.addEventListener('click', press);
  return made;
}
