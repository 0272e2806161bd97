// Runs before the page is painted, so that no reader sees it first in other colours or sizes: all that is in it delays every page.

import { restore } from './interface/kept.js';

// Whatever only a script can do is not shown without one.
document.documentElement.dataset.script = '';
restore();
