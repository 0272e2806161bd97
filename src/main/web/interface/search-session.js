// When the search is opened, and which of its answers are still wanted.

import { openSearch } from '../search/open.js';
import { ROOT } from './address.js';

/** Opens the search when first asked; a failure is not kept, so that asking again tries again. */
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
 * @returns {() => () => boolean} begins a turn; its result tells whether no other has begun since
 */
export function turns() {
  let last = 0;
  return () => {
    const mine = ++last;
    return () => mine === last;
  };
}
