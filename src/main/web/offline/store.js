// The caches: files of the theme, pages that were read, and issues (issues.js).

import { addressOf, cacheName, SCOPE } from './worker.js';

const ASSETS = cacheName('assets');
const PAGES = cacheName('pages');
export const ISSUE = cacheName('issue ');

export const OFFLINE = addressOf('offline/index.html');

/** How many pages that were read are stored; those read longest ago are deleted first. */
const MAX_PAGES = 200;

/** The address under which a file is stored: its own, without query. @param {string} address */
export function keyOf(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, '/index.html');
}

/**
 * Whether a response may be stored under a key: a whole one of this host. A redirect must lead to the same file: some hosts redirect
 * `index.html` to its folder, and some any page to one where the reader logs in.
 * @param {Response} response
 * @param {string} key
 */
export const isStorable = ({ status, type, url }, key) => status === 200 && type === 'basic' && keyOf(url) === key;

/**
 * A response as it is stored: read to its end, and without the trace of a redirect, since browsers show no page from a redirected
 * response.
 * @param {Response} response
 */
const completed = async (response) => new Response(await response.blob(), response);

/** @param {Cache} cache @param {string} key @param {Response} response */
export async function store(cache, key, response) {
  await cache.put(key, await completed(response));
}

/** Fetches a file and stores it, or fails. @param {Cache} cache @param {string} key @param {RequestCache} mode */
export async function fetchInto(cache, key, mode) {
  const response = await fetch(key, { cache: mode });
  if (!isStorable(response, key)) {
    throw new Error(key);
  }
  await store(cache, key, response);
}

export async function storeAssets() {
  const [assets, pages] = await Promise.all([caches.open(ASSETS), caches.open(PAGES)]);
  await Promise.all([
    ...site.assets.map(addressOf).map(async (key) => (await assets.match(key)) || fetchInto(assets, key, 'default')),
    fetchInto(pages, OFFLINE, 'reload'),
  ]);
}

/** The response stored under a key. Pages that were read come before those of issues: caches are searched in the order of creation. @param {string} key */
export const find = (key) => caches.match(key);

export async function issueCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(ISSUE));
}

/** @param {string} key @param {Response} response */
export async function storeAsset(key, response) {
  await store(await caches.open(ASSETS), key, response);
}

/** The page that was read last is the last of the cache. @param {string} key @param {Response} response */
export async function storePage(key, response) {
  const page = await completed(response);
  const pages = await caches.open(PAGES);
  await pages.delete(key);
  await pages.put(key, page);
  const keys = (await pages.keys()).map(({ url }) => url).filter((url) => url !== OFFLINE);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_PAGES)).map((url) => pages.delete(url)));
}

/** Fetches and stores the page that a window shows. @param {string} address */
export async function storeWindow(address) {
  if (address.startsWith(SCOPE)) {
    await fetchInto(await caches.open(PAGES), keyOf(address), 'default');
  }
}

/** The texts of all stored pages, by address, those that were read last first. */
export async function storedPages() {
  const all = new Map();
  for (const name of [PAGES, ...(await issueCaches())]) {
    const cache = await caches.open(name);
    for (const { url } of [...(await cache.keys())].reverse()) {
      if (url.endsWith('.html') && url !== OFFLINE && !all.has(url)) {
        all.set(url, await (await cache.match(url))?.text());
      }
    }
  }
  return all;
}

/** Deletes the files of the theme that neither this build nor a stored page names. */
export async function prune() {
  const named = new Set(site.assets);
  for (const text of (await storedPages()).values()) {
    for (const [path] of text.matchAll(/assets\/[\w.-]+/g)) {
      named.add(path);
    }
  }
  const assets = await caches.open(ASSETS);
  for (const { url } of await assets.keys()) {
    if (!named.has(url.slice(SCOPE.length))) {
      await assets.delete(url);
    }
  }
}
