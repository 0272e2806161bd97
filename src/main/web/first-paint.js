// Runs before the page is painted, so that no reader sees it first in other colours or sizes: all that is in it delays every page.

import { restore } from './interface/preferences.js';

// Whatever only a script can do is not shown without one.
document.documentElement.dataset.script = '';
restore();

// A page that is opened with a query keeps room for what is found.
if (/[?&]q=[^&]/.test(location.search)) {
  document.documentElement.dataset.asked = '';
}
