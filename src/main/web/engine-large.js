// The engine of a large site, which comes with the constants of its index.

import { largeIndex } from './search/large.js';
import { packsOf } from './search/packs.js';
import { readRoot } from './search/root.js';
import { searchOf } from './search/search.js';

provide((strings, source) => {
  const root = readRoot(strings);
  const packs = packsOf(source, root.folder);
  /** @param {string} name of what another script provides */
  const more = (name) => () => packs.memoize(name, () => source.load(`${root.folder}/${name}`));
  return searchOf(largeIndex(root, packs, more('ranking')), more('extras'));
});
