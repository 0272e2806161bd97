// Opens the search once, and distinguishes current answers from late ones.

import { openSearch } from '../search/open.js';
import { ROOT } from './address.js';

/** Opens the search at the first call; after a failure, the next call tries again. */
export function opener() {
  /** @type {ReturnType<typeof openSearch> | undefined} */
  let opened;
  return () => {
    opened ??= openSearch(new URL(`${ROOT}search/`, location.href).href).catch((fault) => {
      opened = undefined;
      throw fault;
    });
    return opened;
  };
}

/**
 * Takes turns: of several that overlap, only the last is still current.
 * @returns {() => () => boolean} begins a turn; its result says whether no other has begun since
 */
export function turns() {
  let last = 0;
  return () => {
    const mine = ++last;
    return () => mine === last;
  };
}
