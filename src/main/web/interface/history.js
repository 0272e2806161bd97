// The query in the address, `?q=`, and the way back to earlier ones.
//
// A query that is being typed is one entry of the history, which every key replaces. Once the reader commits it (return, a filter,
// another page), the next key begins a new entry.

export const queryInAddress = () => new URLSearchParams(location.search).get('q') || '';

/**
 * @param {(query: string) => void} restore shows the query of an entry that is gone back to
 */
export function queryHistory(restore) {
  let isCommitted = queryInAddress() !== '';

  /**
   * @param {string} query
   * @param {boolean} done whether the reader commits it
   */
  function write(query, done) {
    if (query !== queryInAddress()) {
      const change = isCommitted || done ? 'pushState' : 'replaceState';
      try {
        history[change](null, '', location.pathname + (query && `?${new URLSearchParams({ q: query })}`));
      } catch {
        // Too many changes for this browser, or too long an address: the search goes on without.
      }
      isCommitted = false;
    }
    isCommitted ||= done;
  }

  addEventListener('popstate', () => {
    isCommitted = true;
    restore(queryInAddress());
  });

  return { write };
}
