// Answers queries. Start here: `searchOf`, then its `ask`.
import { SearchError } from './errors.js';
import { fold } from './fold.js';
import { isPiece, isPinyin, plainParts, strings } from './clauses.js';
import { fieldOf, KINDS } from './root.js';
import { spans } from './spans.js';

/** @typedef {import('./small.js').SmallIndex | import('./large.js').LargeIndex} Index */
/** @typedef {import('./clauses.js').Part} Part */
/** @typedef {import('./ranking.js').Waiting} Waiting */
/** @typedef {import('./ranking.js').Ranking} Ranking */

/**
 * What was found: a ranking, and what was already taken from it.
 * @typedef {{ranking: Ranking, first: Waiting[]}} Found
 */

/**
 * Finds the blocks of a query in order, and takes the first one; null if there is none.
 * @typedef {(parts: Part[]) => Promise<Found | null>} Find
 */

/**
 * What a query came to.
 * @typedef {Partial<Found & Pick<import('./types.js').Answer, 'repair' | 'pages'>> & {answered: string}} Outcome
 */

/** Hits that a page shows at first. */
const PAGE = 10;

/** Suggestions shown at once. */
const SUGGESTIONS = 8;

/**
 * @param {Index} index
 * @param {() => Promise<typeof import('../extras/extras.js').extras>} extras
 * @returns {import('./types.js').Search}
 */
export function searchOf(index, extras) {
  const { root } = index;

  /** @param {string} query */
  async function ask(query) {
    const parts = plainParts(query) ?? (await (await extras()).understood(index, query));
    const suggestions = suggestionsFor(parts);
    suggestions.catch(() => {}); // Told where they are awaited, if that is reached.
    const found = await find(parts);
    const isFound = found || !strings(parts, false).length;
    const outcome = isFound ? { ...found, answered: query } : await (await extras()).mend(index, query, parts, find);
    return answer(query, parts, outcome, suggestions);
  }

  /** @type {Find} */
  async function find(parts) {
    const wanted = [];
    for (const one of await Promise.all(strings(parts, false).map((string) => index.find(string, parts.length === 1)))) {
      if (!one) {
        return null;
      }
      wanted.push(one);
    }
    if (!wanted.length) {
      return null;
    }
    const passes = parts.some(({ key }) => key) ? await (await extras()).filterOf(index, parts) : null;
    const ranking = await index.rank(wanted, strings(parts, true), passes);
    const first = await ranking.order(1, PAGE);
    return first.length ? { ranking, first } : null;
  }

  /**
   * Names that begin like the query. On a large site they are looked up only if it may be pinyin, which nobody writes in capitals.
   * @param {Part[]} parts
   * @returns {Promise<import('./types.js').Suggestion[]>}
   */
  async function suggestionsFor(parts) {
    const [first, ...others] = parts.filter(isPiece);
    return first && !others.length && (root.small || isPinyin(first.typed))
      ? (await (await extras()).namesFitting(index, first.typed)).slice(0, SUGGESTIONS)
      : [];
  }

  /**
   * @param {string} query
   * @param {Part[]} parts
   * @param {Outcome} outcome
   * @param {Promise<import('./types.js').Suggestion[]>} suggestions
   * @returns {import('./types.js').Answer}
   */
  function answer(query, parts, { answered, ranking, first = [], repair = '', pages = [] }, suggestions) {
    const waiting = [...first];
    return {
      query,
      answered,
      repair,
      pages,
      suggestions,
      filters: parts.filter(({ key }) => key),
      get total() {
        return ranking?.total() ?? 0;
      },
      get counted() {
        return ranking?.isCounted() ?? true;
      },
      async take(count, early) {
        if (!ranking) {
          return [];
        }
        if (waiting.length) {
          hit(waiting[0], ranking).then(early, () => {}); // Whoever awaits all is told.
        }
        waiting.push(...(await ranking.order(count - waiting.length)));
        const hits = await Promise.all(waiting.map((one) => hit(one, ranking)));
        waiting.length = 0; // Not before: what failed is asked for again.
        return hits;
      },
    };
  }

  /** @param {Waiting} one @param {Ranking} ranking @returns {Promise<import('./types.js').Hit>} */
  async function hit({ doc, bound }, { wanted }) {
    const block = await index.block(doc);
    const folded = fold(block.text);
    const all = wanted.map(({ string }) => string);
    if (!all.every((string) => folded.text.includes(string))) {
      throw new SearchError('damaged', `${doc}`); // Postings and text contradict each other.
    }
    return { ...block, kind: KINDS[fieldOf(root, doc)], spans: spans(folded, all), score: bound };
  }

  return { ask, toggleFilter: async (...filter) => (await extras()).toggleFilter(...filter) };
}
