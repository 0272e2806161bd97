// Links and citations: loaded by `interface/citing.js` when a reader first asks for one.

import { citePanel } from './cite/panel.js';

citePanel();
