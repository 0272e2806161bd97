// The script of every page except the search page. The build of the program bundles it with its imports.

import { offerCitations } from './interface/citing.js';
import { highlightAddress } from './interface/highlight.js';
import { startOffline } from './interface/offline.js';
import { opener } from './interface/search-session.js';
import { previewTerms } from './interface/previews.js';
import { settingsPanel } from './interface/settings.js';
import { focusOnSlash } from './interface/shortcut.js';
import { suggestIn } from './interface/suggest.js';

highlightAddress();
settingsPanel();
previewTerms();
offerCitations();
startOffline();

const box = /** @type {HTMLInputElement | null} */ (document.querySelector('[role=search] [name=q]'));
if (box) {
  focusOnSlash(box);
  suggestIn(box, opener());
}
