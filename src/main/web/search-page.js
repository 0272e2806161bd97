// The script of the search page. If it runs before the page is parsed, it already looks up the query in the address: the engine caches
// the files.

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
  lookUp().catch(() => {}); // The page will ask again, and report it.
} else {
  begin();
}
