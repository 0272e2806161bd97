// Saves an issue when a reader asks for it, and lists the stored pages: loaded by `interface/offline.js` on pages that offer it.

import { listStored, offerSaving } from './offline/page.js';

offerSaving();
listStored();
