// The query in the address, `?q=`, and the way back to earlier ones.
//
// What is being typed is one entry of the history, which every key replaces; once the reader has
// settled on it (return, a filter, another page) it stays, and the next key begins another.

export const queryInAddress = () => new URLSearchParams(location.search).get('q') || '';

/**
 * @param {(query: string) => void} restore shows the query of an entry that is gone back to
 */
export function queryHistory(restore) {
  let settled = queryInAddress() !== '';

  /**
   * @param {string} query
   * @param {boolean} done whether the reader settles on it
   */
  function write(query, done) {
    if (query !== queryInAddress()) {
      const change = settled || done ? 'pushState' : 'replaceState';
      try {
        history[change](null, '', location.pathname + (query && `?${new URLSearchParams({ q: query })}`));
      } catch {
        // Too many changes for this browser, or too long an address: the search goes on without.
      }
      settled = false;
    }
    settled ||= done;
  }

  addEventListener('popstate', () => {
    settled = true;
    restore(queryInAddress());
  });

  return { write };
}
