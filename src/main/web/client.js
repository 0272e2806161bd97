// The script of every page; all that it needs is joined to it when the program is built.

import { ROOT } from './interface/address.js';
import { lightAddress } from './interface/lit.js';
import { opener } from './interface/opening.js';
import { searchPage } from './interface/page.js';
import { focusOnSlash } from './interface/shortcut.js';
import { suggestIn } from './interface/suggest.js';
import { openSearch } from './search/search.js';

lightAddress();

const open = opener(() => openSearch(new URL(`${ROOT}search/`, location.href).href));
const box = /** @type {HTMLInputElement | null} */ (document.querySelector('[role=search] [name=q]'));
if (box) {
  focusOnSlash(box);
  (box.id === '_q' ? searchPage : suggestIn)(box, open);
}
