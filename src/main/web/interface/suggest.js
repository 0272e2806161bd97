// The box in the head of every page: suggestions and first hits as one types.

import { pageAddress } from './address.js';
import { combobox } from './combobox.js';
import { byId } from './dom.js';
import { turns } from './search-session.js';
import { hitLink, link, onePerPage, suggestionLink } from './result-link.js';
import { announcer } from './announcer.js';
import { onTyping } from './typing.js';
import { corrected, found, word } from './messages.js';

const HITS = 5;
const SUGGESTIONS = 4;

/**
 * @param {HTMLInputElement} box
 * @param {() => Promise<import('../search/types.js').Search>} open
 */
export function suggestIn(box, open) {
  const [remark, list] = ['_remark', '_options'].map(byId);
  const announce = announcer();
  const options = combobox(box, list);
  const begin = turns();

  /** @param {string} query */
  async function suggest(query) {
    const current = begin();
    try {
      const answer = query.trim() && (await (await open()).ask(query));
      const [suggestions, hits] = answer ? await Promise.all([answer.suggestions, answer.take(HITS)]) : [];
      if (current() && answer && suggestions && hits) {
        const names = onePerPage(suggestions).slice(0, SUGGESTIONS);
        /** Not the title of a page that is listed above. @param {import('../search/types.js').Hit} hit */
        const isNew = ({ kind, page }) => kind !== 'title' || !names.some((one) => one.page === page);
        remark.textContent = corrected(answer) || (answer.total ? '' : found(answer, []));
        options.show([
          ...names.map(suggestionLink),
          ...hits.filter(isNew).map((hit) => hitLink(hit, hit.kind === 'title' ? '' : hit.title)),
          ...answer.pages.slice(0, HITS).map(({ page, title }) => link(pageAddress(page), word('hit.article'), title)),
        ]);
        announce(remark.textContent + (list.children.length ? word('answer.options', list.children.length) : ''));
      } else if (current()) {
        options.hide();
        announce('');
      }
    } catch {
      if (current()) {
        options.hide();
        announce(word('answer.failed'));
      }
    }
  }

  // Nothing is loaded before a reader comes to the box; a failure is reported with the first query.
  box.addEventListener('focus', () => void open().catch(() => {}));
  onTyping(box, suggest);
}
