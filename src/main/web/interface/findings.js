// What the page of the search shows of an answer: how much was found and how, filters, ten hits and,
// when asked, ten more, to the end.

import { ROOT } from './address.js';
import { byId, make } from './dom.js';
import { fillFilters } from './filters.js';
import { groups, heading } from './groups.js';
import { suggestionLink } from './results.js';
import { sayer } from './said.js';
import { found, mended } from './words.js';

/** @typedef {import('../search/types.js').Answer} Answer */
/** @typedef {import('../search/types.js').Hit} Hit */

export const TEN = 10;

/** Loads the page anew with the index of today; what the browser keeps of it may be of yesterday. */
async function reloadAll() {
  await fetch(`${ROOT}search/index.js`, { cache: 'reload' })
    .then((response) => response.text())
    .catch(() => {});
  location.reload();
}

export function findings() {
  const [remark, links, filters, list] = ['_remark', '_links', '_filters', '_hits'].map(byId);
  const [next, again, reload] = ['_next', '_again', '_reload'].map(byId);
  const say = sayer();

  /**
   * Says it, and offers only that button.
   * @param {string} text
   * @param {HTMLElement} [offered]
   * @param {() => void} [press]
   */
  function tell(text, offered, press) {
    remark.textContent = text;
    say(text);
    for (const button of [next, again, reload]) {
      button.hidden = button !== offered;
    }
    if (offered && press) {
      offered.onclick = press;
    }
  }

  function clear() {
    tell('');
    fillFilters(filters, [], []);
    links.replaceChildren();
    list.replaceChildren();
  }

  /**
   * @param {Answer} answer
   * @param {Hit[]} first
   * @param {() => boolean} current
   */
  function show(answer, first, current) {
    /** @type {Hit[]} */
    const taken = [];
    links.replaceChildren(...answer.suggestions.map((one) => make('li', {}, suggestionLink(one))));
    list.replaceChildren(...answer.pages.map(heading));
    add(first);

    /** @param {Hit[]} hits */
    function add(hits) {
      const made = groups(hits, taken.length + 1);
      taken.push(...hits);
      list.append(...made);
      fillFilters(filters, taken, answer.filters);
      const ended = hits.length < TEN || (answer.counted && taken.length >= answer.total);
      const words = mended(answer) + found(answer, ended ? taken : []);
      tell(words, ended ? undefined : next, more);
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
   * @param {() => void} retry
   */
  function fail({ kind }, retry) {
    const words = remark.dataset[kind] || remark.dataset.damaged || '';
    if (kind === 'stale') {
      tell(words, reload, reloadAll);
    } else {
      tell(words, again, retry);
    }
  }

  return { show, clear, fail, wait: () => tell(remark.dataset.wait || '') };
}
