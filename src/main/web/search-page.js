// The script of the page of the search. It may run before the page is there, and then looks up already what the address asks: what the
// engine has read is at hand when the page asks again.

import { byId } from './interface/dom.js';
import { TEN } from './interface/results-list.js';
import { queryInAddress } from './interface/history.js';
import { opener } from './interface/search-session.js';
import { searchPage } from './interface/page.js';
import { settingsPanel } from './interface/settings.js';
import { focusOnSlash } from './interface/shortcut.js';

const open = opener();

function begin() {
  const box = /** @type {HTMLInputElement} */ (byId('_q'));
  settingsPanel();
  focusOnSlash(box);
  searchPage(box, open);
}

async function lookUp() {
  const query = queryInAddress();
  if (query) {
    await (await (await open()).ask(query)).take(TEN);
  }
}

if (document.readyState === 'loading') {
  addEventListener('DOMContentLoaded', begin);
  lookUp().catch(() => {}); // The page will ask again, and tell.
} else {
  begin();
}
