// Runs before the page is painted, so that its colours and sizes do not change afterwards. Every line here delays every page.

import { restore } from './interface/preferences.js';

// Controls that require a script are hidden without this.
document.documentElement.dataset.script = '';
restore();

// A page that is opened with a query reserves space for the results.
if (/[?&]q=[^&]/.test(location.search)) {
  document.documentElement.dataset.asked = '';
}
