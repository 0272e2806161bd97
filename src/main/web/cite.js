// Links and citations: loaded by `interface/citing.js` when a reader first opens the panel.

import { citePanel } from './cite/panel.js';

citePanel();
