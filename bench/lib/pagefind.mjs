// A search page for Pagefind, and the content of its index.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

import { isArticle } from './truth.mjs';

/**
 * The page to measure: a search field and a list, with the site's own style sheet, and the attributes that visit() reads. Its
 * script is inline and costs no request. `found` contains all results.
 */
export function pagefindPage(site) {
  const front = fs.readFileSync(path.join(site, 'index.html'), 'utf8');
  const sheet = front.match(/<link rel="stylesheet" href="([^"]+)">/)?.[1];
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>Pagefind</title>
<link rel="icon" href="data:,">${sheet ? `<link rel="stylesheet" href="/${sheet}">` : ''}
<script type="module">
import * as pagefind from '/pagefind/pagefind.js';
const input = document.querySelector('input');
const list = document.querySelector('ol');
let turn = 0;
async function answer() {
  const own = ++turn;
  list.replaceChildren();
  if (!input.value) return;
  const { results } = await pagefind.search(input.value);
  if (own !== turn) return;
  window.found = results.map((result) => result.id);
  const items = results.slice(0, 10).map(async (result) => {
    const data = await result.data();
    if (own !== turn) return;
    const item = document.createElement('li');
    item.innerHTML = data.excerpt;
    item.dataset.hit = data.url;
    list.append(item);
  });
  await Promise.all(items);
}
input.addEventListener('input', answer);
input.value = new URLSearchParams(location.search).get('q') ?? '';
answer();
</script></head><body><input name="q"><ol></ol></body></html>`;
}

/** The page and the indexed text of each fragment, by id. The id is also that of a search result. */
export function fragments(index) {
  const folder = path.join(index, 'fragment');
  const found = new Map();
  for (const file of fs.readdirSync(folder)) {
    const text = zlib.gunzipSync(fs.readFileSync(path.join(folder, file))).toString();
    const { url, content } = JSON.parse(text.slice(text.indexOf('{')));
    found.set(path.basename(file, '.pf_fragment'), { page: url.slice(1), content });
  }
  return found;
}

/**
 * Fails if Pagefind's text of an article differs from that of its blocks. Then the templates have changed, and the selectors in
 * bench/search must be adapted. Pagefind separates words with spaces and ends headings with a full stop.
 */
export function checkFairness(found, truth, fold) {
  const bare = (text) => text.replace(/[\s.\u200b]/g, '');
  const indexed = new Map([...found.values()].map(({ page, content }) => [page, content]));
  for (const [page, text] of truth.pages) {
    if (!isArticle(page)) continue;
    if (bare(fold((indexed.get(page) ?? '').replaceAll('\u200b', ''))) !== bare(text)) {
      throw new Error(`Pagefind's text differs from the blocks of ${page}: correct the selectors in bench/search`);
    }
  }
}

/** Whether a site with Pagefind needs a file: its user interfaces are not needed. */
export function isNeeded(file) {
  return !/^pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(path.basename(file));
}
