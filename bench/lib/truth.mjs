// The true hits, found by scanning the built pages: the reference for recall and precision.

import fs from 'node:fs';
import path from 'node:path';

import { fold, pieces } from './fold.mjs';

export class Truth {
  /** Reads every page of a site. `parse` is the function of node-html-parser. */
  constructor(site, parse) {
    this.ids = []; // The ids of the blocks, in the order of the text.
    this.starts = []; // The offset of each block in the text.
    this.pages = new Map(); // The text of each page that has blocks.
    const texts = [];
    let length = 0;
    for (const page of pagesOf(site)) {
      const html = fs.readFileSync(path.join(site, page, 'index.html'), 'utf8');
      if (!html.includes('data-block')) continue;
      const own = [];
      for (const block of parse(html, { comment: false }).querySelectorAll('[data-block]')) {
        block.querySelectorAll('[data-apparatus]').forEach((apparatus) => apparatus.remove());
        const text = fold(block.text);
        this.ids.push(block.getAttribute('data-block'));
        this.starts.push(length);
        texts.push(text);
        own.push(text);
        length += text.length + 1;
      }
      this.pages.set(page, own.join('\n'));
    }
    this.text = texts.join('\n'); // Folded text has no line feed, so no string is found across two blocks.
  }

  /** The ids of the blocks that contain every string of a query. */
  blocks(query) {
    const [first, ...others] = pieces(query).map((piece) => this.find(piece));
    return new Set([...first].filter((i) => others.every((other) => other.has(i))).map((i) => this.ids[i]));
  }

  /** The article pages that contain every string of a query, in one block or in several. */
  articles(query) {
    const wanted = pieces(query);
    const found = [...this.pages].filter(
      ([page, text]) => isArticle(page) && wanted.every((piece) => text.includes(piece)),
    );
    return new Set(found.map(([page]) => page));
  }

  /** The folded text of a block. */
  textOf(id) {
    const at = this.ids.indexOf(id);
    return at < 0 ? undefined : this.text.slice(this.starts[at], (this.starts[at + 1] ?? this.text.length + 1) - 1);
  }

  find(piece) {
    const found = new Set();
    for (let at = this.text.indexOf(piece); at >= 0; ) {
      const block = this.blockAt(at);
      found.add(block);
      const next = this.starts[block + 1];
      at = next === undefined ? -1 : this.text.indexOf(piece, next);
    }
    return found;
  }

  blockAt(offset) {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export function isArticle(page) {
  return /^issue-\d+\/a\d+\/$/.test(page);
}

/** The folders below a site's root that hold an index.html, with a slash at the end; the root is "". */
function pagesOf(site) {
  return fs
    .readdirSync(site, { recursive: true })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
}

/** Recall and precision; 1 if there is nothing to find or nothing was found. */
export function compare(found, truth) {
  const right = [...found].filter((id) => truth.has(id)).length;
  return { recall: truth.size ? right / truth.size : 1, precision: found.size ? right / found.size : 1 };
}
