// The script of the page of the search.

import { byId } from './interface/dom.js';
import { opener } from './interface/opening.js';
import { searchPage } from './interface/page.js';
import { settingsPanel } from './interface/settings.js';
import { focusOnSlash } from './interface/shortcut.js';

const box = /** @type {HTMLInputElement} */ (byId('_q'));
settingsPanel();
focusOnSlash(box);
searchPage(box, opener());
