// The page of the search: the query in the box, the same in the address, and what is found for it.

import { byId } from './dom.js';
import { resultsList } from './results-list.js';
import { queryHistory, queryInAddress } from './history.js';
import { turns } from './search-session.js';
import { onTyping } from './typing.js';

const PATIENCE = 500;

/**
 * @param {HTMLInputElement} box
 * @param {() => Promise<import('../search/types.js').Search>} open
 */
export function searchPage(box, open) {
  const page = resultsList();
  const begin = turns();
  const past = queryHistory((query) => {
    box.value = query;
    ask();
  });

  /** The last answer stays until the new one is there. */
  async function ask() {
    const query = box.value;
    const current = begin();
    const slow = setTimeout(() => current() && page.wait(), PATIENCE);
    try {
      const answer = query.trim() ? await (await open()).ask(query) : null;
      if (answer) {
        await page.show(answer, current);
      } else if (current()) {
        page.clear();
      }
    } catch (fault) {
      if (current()) {
        page.clear();
        page.fail(fault, () => {
          box.focus();
          ask();
        });
      }
    }
    clearTimeout(slow);
  }

  onTyping(box, (query) => {
    delete document.documentElement.dataset.asked;
    past.write(query, false);
    ask();
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    past.write(box.value, true);
    ask();
  });
  byId('_filters').addEventListener('click', async (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest('button');
    if (button) {
      const [key, ...value] = button.value.split(':');
      box.value = await (await open()).toggleFilter(box.value, key, value.join(':'));
      past.write(box.value, true);
      ask();
    }
  });

  /** @type {HTMLDetailsElement} */ (byId('_filters').parentElement).open = innerWidth > 1000;
  box.value ||= queryInAddress();
  void ask();
}
