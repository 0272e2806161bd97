// Shows an answer on the search page: a summary, filters, ten hits and, on request, ten more, to the end.

import { ROOT } from './address.js';
import { byId, make } from './dom.js';
import { fillFilters } from './filters.js';
import { groups, heading } from './groups.js';
import { onePerPage, suggestionLink } from './result-link.js';
import { announcer } from './announcer.js';
import { corrected, found } from './messages.js';

/** @typedef {import('../search/types.js').Answer} Answer */
/** @typedef {import('../search/types.js').Hit} Hit */

/** Hits that are shown at once. */
export const TEN = 10;

/** Reloads the page with the current index; the browser's cache may have the one before. */
async function reloadAll() {
  await fetch(`${ROOT}search/index.js`, { cache: 'reload' })
    .then((response) => response.text())
    .catch(() => {});
  location.reload();
}

export function resultsList() {
  const [remark, links, filters, list] = ['_remark', '_links', '_filters', '_hits'].map(byId);
  const [next, again, reload] = ['_next', '_again', '_reload'].map(byId);
  const announce = announcer();

  /**
   * Shows and announces a text, and offers only one button.
   * @param {string} text
   * @param {HTMLElement} [offered]
   * @param {() => void} [press]
   */
  function showStatus(text, offered, press) {
    remark.textContent = text;
    announce(text);
    for (const button of [next, again, reload]) {
      button.hidden = button !== offered;
    }
    if (offered && press) {
      offered.onclick = press;
    }
  }

  function clear() {
    showStatus('');
    fillFilters(filters, [], [], true);
    links.replaceChildren();
    list.replaceChildren();
  }

  /**
   * The last answer stays until there is something new: the best hit, which waits for none of the others.
   * @param {Answer} answer
   * @param {() => boolean} current
   */
  async function show(answer, current) {
    /** @type {Hit[]} */
    const taken = [];
    /** @type {import('./groups.js').Lists} */
    const lists = new Map();
    let isBegun = false;
    let isTaking = false;
    const taking = answer.take(TEN, (best) => {
      answer.suggestions.then((suggestions) => !isBegun && begin(suggestions, best), () => {});
    });
    const [suggestions, first] = await Promise.all([answer.suggestions, taking]);
    if (!isBegun) {
      begin(suggestions);
    }
    if (current()) {
      add(first.slice(taken.length), lists);
      showSummary(first.length < TEN);
    }

    /** @param {import('../search/types.js').Suggestion[]} suggestions @param {Hit[]} hits */
    function begin(suggestions, ...hits) {
      if (current()) {
        isBegun = true;
        links.replaceChildren(...onePerPage(suggestions).map((one) => make('li', {}, suggestionLink(one))));
        list.replaceChildren(...answer.pages.map(heading));
        add(hits, lists);
      }
    }

    /** @param {Hit[]} hits @param {import('./groups.js').Lists} lists */
    function add(hits, lists) {
      const made = groups(hits, taken.length + 1, lists);
      taken.push(...hits);
      list.append(...made);
      return made;
    }

    /** @param {boolean} isShort */
    function showSummary(isShort) {
      const ended = isShort || (answer.counted && taken.length >= answer.total);
      fillFilters(filters, taken, answer.filters, ended);
      const words = corrected(answer) + found(answer, ended ? taken : []);
      showStatus(words, ended ? undefined : next, more);
    }

    async function more() {
      if (isTaking) {
        return; // Pressed twice.
      }
      isTaking = true;
      try {
        const hits = await answer.take(TEN);
        if (current()) {
          const [, fresh] = add(hits, new Map());
          showSummary(hits.length < TEN);
          // The keyboard goes on from the first of the new ones.
          fresh?.querySelector('a')?.focus();
        }
      } catch (fault) {
        if (current()) {
          fail(fault, more);
        }
      }
      isTaking = false;
    }
  }

  /**
   * @param {any} fault
   * @param {() => void} retry
   */
  function fail({ kind }, retry) {
    const words = remark.dataset[kind] || remark.dataset.damaged || '';
    if (kind === 'stale') {
      showStatus(words, reload, reloadAll);
    } else {
      showStatus(words, again, retry);
    }
  }

  return { show, clear, fail, wait: () => showStatus(remark.dataset.wait || '') };
}
