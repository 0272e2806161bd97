// The engine of a small site, which comes with its texts.

import { extras } from './extras/extras.js';
import { packsOf } from './search/packs.js';
import { readRoot } from './search/root.js';
import { searchOf } from './search/search.js';
import { SmallIndex } from './search/small.js';

provide((strings, source) => {
  const root = readRoot(strings);
  return searchOf(new SmallIndex(root, packsOf(source, root.folder)), async () => extras);
});
