// The script of every page but that of the search; all that it needs is joined to it when the program is built.

import { offerCitations } from './interface/citing.js';
import { lightAddress } from './interface/highlight.js';
import { startOffline } from './interface/offline.js';
import { opener } from './interface/search-session.js';
import { previewTerms } from './interface/previews.js';
import { settingsPanel } from './interface/settings.js';
import { focusOnSlash } from './interface/shortcut.js';
import { suggestIn } from './interface/suggest.js';

lightAddress();
settingsPanel();
previewTerms();
offerCitations();
startOffline();

const box = /** @type {HTMLInputElement | null} */ (document.querySelector('[role=search] [name=q]'));
if (box) {
  focusOnSlash(box);
  suggestIn(box, opener());
}
