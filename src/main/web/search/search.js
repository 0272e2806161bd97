// Answers queries. Start here: `searchOf`, then its `ask`.
import { SearchError } from './errors.js';
import { fold, spans } from './fold.js';
import { isTerm, isPinyin, plainClauses, strings } from './clauses.js';
import { fieldOf, KINDS } from './root.js';

/** @typedef {import('./small.js').SmallIndex | import('./large.js').LargeIndex} Index */
/** @typedef {import('./clauses.js').Clause} Clause */
/** @typedef {import('./ranking.js').Candidate} Candidate */
/** @typedef {import('./ranking.js').Ranking} Ranking */

/**
 * What was found: a ranking, and what was already taken from it.
 * @typedef {{ranking: Ranking, first: Candidate[]}} Found
 */

/**
 * Finds the blocks of a query in order, and takes the first one; null if there is none.
 * @typedef {(clauses: Clause[]) => Promise<Found | null>} Find
 */

/**
 * The outcome of a query.
 * @typedef {Partial<Found & Pick<import('./types.js').Answer, 'correction' | 'pages'>> & {answered: string}} Outcome
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
    const clauses = plainClauses(query) ?? (await (await extras()).understood(index, query));
    const suggestions = suggestionsFor(clauses);
    suggestions.catch(() => {}); // Reported where they are awaited, if that is reached.
    const found = await find(clauses);
    const isDone = found || !strings(clauses, false).length;
    const outcome = isDone ? { ...found, answered: query } : await (await extras()).fallback(index, query, clauses, find);
    return answer(query, clauses, outcome, suggestions);
  }

  /** @type {Find} */
  async function find(clauses) {
    const terms = [];
    for (const one of await Promise.all(strings(clauses, false).map((string) => index.find(string, clauses.length === 1)))) {
      if (!one) {
        return null;
      }
      terms.push(one);
    }
    if (!terms.length) {
      return null;
    }
    const passes = clauses.some(({ key }) => key) ? await (await extras()).filterOf(index, clauses) : null;
    const ranking = await index.rank(terms, strings(clauses, true), passes);
    const first = await ranking.order(1, PAGE);
    return first.length ? { ranking, first } : null;
  }

  /**
   * Names that begin like the query. On a large site they are looked up only if it may be pinyin, in small letters.
   * @param {Clause[]} clauses
   * @returns {Promise<import('./types.js').Suggestion[]>}
   */
  async function suggestionsFor(clauses) {
    const [first, ...others] = clauses.filter(isTerm);
    return first && !others.length && (root.small || isPinyin(first.typed))
      ? (await (await extras()).namesFitting(index, first.typed)).slice(0, SUGGESTIONS)
      : [];
  }

  /**
   * @param {string} query
   * @param {Clause[]} clauses
   * @param {Outcome} outcome
   * @param {Promise<import('./types.js').Suggestion[]>} suggestions
   * @returns {import('./types.js').Answer}
   */
  function answer(query, clauses, { answered, ranking, first = [], correction = '', pages = [] }, suggestions) {
    const waiting = [...first];
    return {
      query,
      answered,
      correction,
      pages,
      suggestions,
      filters: clauses.filter(({ key }) => key),
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
          hit(waiting[0], ranking).then(early, () => {}); // Reported where all are awaited.
        }
        waiting.push(...(await ranking.order(count - waiting.length)));
        const hits = await Promise.all(waiting.map((one) => hit(one, ranking)));
        waiting.length = 0; // Not before: after a failure they are asked for again.
        return hits;
      },
    };
  }

  /** @param {Candidate} one @param {Ranking} ranking @returns {Promise<import('./types.js').Hit>} */
  async function hit({ doc, bound }, { terms }) {
    const block = await index.block(doc);
    const folded = fold(block.text);
    const all = terms.map(({ string }) => string);
    if (!all.every((string) => folded.text.includes(string))) {
      throw new SearchError('damaged', `${doc}`); // Postings and text contradict each other.
    }
    return { ...block, kind: KINDS[fieldOf(root, doc)], spans: spans(folded, all), score: bound };
  }

  return { ask, toggleFilter: async (...filter) => (await extras()).toggleFilter(...filter) };
}
