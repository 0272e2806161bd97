// Keeps an issue when a reader wants it, and lists what is kept: loaded by `interface/offline.js` on pages that offer it.

import { keepButton, keptList } from './offline/page.js';

keepButton();
keptList();
