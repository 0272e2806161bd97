// Answers queries. Start here: `openSearch`, then `Search.ask`.
import { facetsOf } from './facets.js';
import { learn } from './fold.js';
import { LargeIndex } from './large.js';
import { namesFitting } from './names.js';
import { Packs, SearchError } from './packs.js';
import { pagesWithAll } from './page-hits.js';
import { isPinyin } from './pinyin.js';
import { read, strings, written } from './query.js';
import { everything, Ranking } from './ranking.js';
import { repairs } from './repair.js';
import { fieldOf, KINDS, readRoot } from './root.js';
import { SmallIndex } from './small.js';
import { spans } from './spans.js';
import { passes } from './tables.js';

export { SearchError };

/** @typedef {SmallIndex | LargeIndex} Index */
/** @typedef {import('./types.js').Answer} Answer */
/** @typedef {import('./types.js').Hit} Hit */
/** @typedef {import('./query.js').Part} Part */
/** @typedef {import('./ranking.js').Ranked} Ranked */

/** Hits that a page shows at first. */
const PAGE = 10;

/** Suggestions shown at once. */
const SUGGESTIONS = 8;

/**
 * Opens the index of a site.
 * @param {string} folder address of the search folder, with `/` at its end
 */
export async function openSearch(folder) {
  const root = await readRoot(folder);
  const packs = new Packs(folder, root.folder);
  return new Search(root.small ? new SmallIndex(root, packs) : new LargeIndex(root, packs));
}

export class Search {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
  }

  /**
   * @param {string} query
   * @returns {Promise<Answer>}
   */
  async ask(query) {
    const suggestions = this.suggestions(query);
    suggestions.catch(() => {}); // Told where they are awaited, if that is reached.
    let parts = read(query);
    let ranking = await this.ranking(parts);
    let first = await ranking?.order(1, PAGE);
    if (!first?.length && /[^\0-\x7f]/.test(query) && (await this.learnAll())) {
      parts = read(query); // Perhaps there were Traditional characters in it.
      ranking = await this.ranking(parts);
      first = await ranking?.order(1, PAGE);
    }
    if (first?.length || !strings(parts, false).length) {
      return this.answer(query, query, '', ranking, first, [], await suggestions);
    }
    const pages = await pagesWithAll(this.index, parts, (only) => this.ranking(only));
    if (!pages.length) {
      for await (const attempt of repairs(this.index, parts)) {
        const mended = await this.ranking(attempt.parts);
        const found = await mended?.order(1);
        if (found?.length) {
          return this.answer(query, written(attempt.parts), attempt.repair, mended, found, [], await suggestions);
        }
      }
    }
    return this.answer(query, query, '', null, [], pages, await suggestions);
  }

  /** Learns all Traditional characters; false if they are known. */
  async learnAll() {
    if (this.knowsAll) {
      return false;
    }
    learn((await this.index.packs.record('f', 1, 1))[0]);
    this.knowsAll = true;
    return true;
  }

  /**
   * The blocks of a query in order; null where there can be none.
   * @param {Part[]} parts
   * @returns {Promise<Ranking | null>}
   */
  async ranking(parts) {
    const wanted = [];
    for (const found of await Promise.all(strings(parts, false).map((string) => this.index.find(string)))) {
      if (!found) {
        return null;
      }
      wanted.push(found);
    }
    return wanted.length ? new Ranking(this.index, wanted, strings(parts, true), await this.filter(parts)) : null;
  }

  /**
   * Values of one key are alternatives; keys must hold together.
   * @param {Part[]} parts
   * @returns {Promise<(doc: number) => boolean>}
   */
  async filter(parts) {
    const filters = await Promise.all(
      parts
        .filter((part) => part.key)
        .map(async ({ key, value, excluded }) => ({ key, excluded, passes: await passes(this.index, key, value) })),
    );
    const keys = new Set(filters.filter(({ excluded }) => !excluded).map(({ key }) => key));
    return filters.length
      ? (doc) =>
          [...keys].every((key) => filters.some((one) => one.key === key && !one.excluded && one.passes(doc))) &&
          !filters.some((one) => one.excluded && one.passes(doc))
      : everything;
  }

  /**
   * Names that begin like the query. On a large site they are looked up only if it may be pinyin.
   * @param {string} query
   * @returns {Promise<import('./types.js').Suggestion[]>}
   */
  async suggestions(query) {
    const pieces = read(query).filter((part) => !part.key && !part.excluded);
    return pieces.length === 1 && (this.index.root.small || isPinyin(query))
      ? (await namesFitting(this.index, pieces[0].typed)).slice(0, SUGGESTIONS)
      : [];
  }

  /**
   * @param {string} query
   * @param {string} answered
   * @param {import('./types.js').Repair} repair
   * @param {Ranking | null | undefined} ranking
   * @param {import('./ranking.js').Waiting[] | undefined} first already taken from the ranking
   * @param {import('./types.js').PageHit[]} pages
   * @param {import('./types.js').Suggestion[]} suggestions
   * @returns {Answer}
   */
  answer(query, answered, repair, ranking, first = [], pages, suggestions) {
    let waiting = first;
    /** @type {Ranked[]} */
    const taken = [];
    return {
      query,
      answered,
      repair,
      pages,
      suggestions,
      get total() {
        return ranking?.total ?? 0;
      },
      get counted() {
        return ranking?.isCounted ?? true;
      },
      take: async (count) => {
        const more = (await ranking?.order(count - waiting.length)) ?? [];
        const ranked = await Promise.all([...waiting, ...more].map((one) => /** @type {Ranking} */ (ranking).shown(one)));
        waiting = [];
        taken.push(...ranked);
        return ranked.map((one) => this.hit(one, ranking?.wanted.map(({ string }) => string) ?? []));
      },
      facets: () => facetsOf(this.index.root, taken),
    };
  }

  /** @param {Ranked} ranked @param {string[]} strings @returns {Hit} */
  hit({ doc, score, block, text }, strings) {
    return {
      doc,
      page: block.page,
      title: block.title,
      block: block.id,
      kind: KINDS[fieldOf(this.index.root, doc)],
      section: block.section,
      text: block.text,
      spans: spans(text, strings),
      score,
    };
  }
}
