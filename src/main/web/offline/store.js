// The caches: files of the theme, pages that were read, and issues (issues.js). Only content with the right digest is stored.

import { addressOf, cacheName, CACHES, SCOPE, worker } from './worker.js';

const ASSETS = cacheName('assets');
const PAGES = cacheName('pages');
export const ISSUE = cacheName('issue ');

export const OFFLINE = addressOf('offline/index.html');

/** How many pages that were read are stored; those read longest ago are deleted first. */
const MAX_PAGES = 200;

/** The digest in the name of a file. */
const NAMED = /\.([0-9a-f]{10})\.\w+$/;

/** The last line of a page: the digest of all before it. */
const LAST_LINE = /^<!--([0-9a-f]{32})-->\n$/;
const LAST_LINE_BYTES = 40;

/** The address under which a file is stored: its own, without query. @param {string} address */
export function keyOf(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, '/index.html');
}

/** Whether the name of a file contains its digest. @param {string} key */
export const isNamed = (key) => NAMED.test(key);

/**
 * Whether a content is complete and unaltered. The digest is a prefix of its SHA-256.
 * @param {string} key
 * @param {ArrayBuffer} bytes
 * @param {string} [digest] if neither the name nor the last line contains it
 */
export async function isWhole(key, bytes, digest = NAMED.exec(key)?.[1]) {
  const last = digest ? undefined : LAST_LINE.exec(new TextDecoder().decode(bytes.slice(-LAST_LINE_BYTES)))?.[1];
  const expected = digest || last;
  if (!expected) {
    return false;
  }
  const actual = await crypto.subtle.digest('SHA-256', last ? bytes.slice(0, -LAST_LINE_BYTES) : bytes);
  return [...new Uint8Array(actual)].map((byte) => byte.toString(16).padStart(2, '0')).join('').startsWith(expected);
}

/**
 * Stores a response, or fails. It must be a whole one of this host, and a redirect must lead to the same file: some hosts redirect
 * `index.html` to its folder, and some any page to one where the reader logs in. The copy has no trace of the redirect, since browsers
 * show no page from a redirected response.
 * @param {Cache} cache
 * @param {string} key
 * @param {Response} response
 * @param {string} [digest]
 */
async function store(cache, key, response, digest) {
  const bytes = await response.arrayBuffer();
  const { status, type, url } = response;
  if (status !== 200 || type !== 'basic' || keyOf(url) !== key || !(await isWhole(key, bytes, digest))) {
    throw new Error(key);
  }
  await cache.put(key, new Response(bytes, response));
}

/**
 * Fetches a file and stores it, or fails. A wrong one may come from the browser's own cache, so the host is asked again.
 * @param {Cache} cache
 * @param {string} key
 * @param {string} [digest]
 */
export async function fetchInto(cache, key, digest) {
  const from = async (/** @type {RequestCache} */ mode) => store(cache, key, await fetch(key, { cache: mode }), digest);
  await from(isNamed(key) ? 'default' : 'no-cache').catch(() => from('reload'));
}

/** Stores a copy of a stored file, or fetches it. @param {Cache} cache @param {string} key @param {string} [digest] */
export async function copyInto(cache, key, digest) {
  const stored = await find(key);
  const bytes = await stored?.arrayBuffer();
  await (bytes && (await isWhole(key, bytes, digest)) ? cache.put(key, new Response(bytes, stored)) : fetchInto(cache, key, digest));
}

export async function storeAssets() {
  const [assets, pages] = await Promise.all([caches.open(ASSETS), caches.open(PAGES)]);
  await Promise.all([...site.assets.map(addressOf).map((key) => copyInto(assets, key)), fetchInto(pages, OFFLINE)]);
}

/**
 * The response stored under a key, if the storage works. Pages that were read come before those of issues: caches are searched in the
 * order of creation.
 * @param {string} key
 */
export const find = (key) => caches.match(key).catch(() => undefined);

export async function issueCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(ISSUE));
}

/** @param {string} key @param {Response} response */
export async function storeAsset(key, response) {
  await store(await caches.open(ASSETS), key, response);
}

/** The page that was read last is the last of the cache. @param {string} key @param {Response} response */
export async function storePage(key, response) {
  const pages = await caches.open(PAGES);
  await store(pages, key, response);
  const keys = (await pages.keys()).map(({ url }) => url).filter((url) => url !== OFFLINE);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_PAGES)).map((url) => pages.delete(url)));
}

/** Fetches and stores the page that a window shows. @param {string} address */
export async function storeWindow(address) {
  if (address.startsWith(SCOPE)) {
    await fetchInto(await caches.open(PAGES), keyOf(address));
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

/** Deletes images and files of the theme that neither this build nor a stored page names. */
export async function prune() {
  const nameOf = (/** @type {string} */ path) => path.slice(path.lastIndexOf('/') + 1);
  const named = new Set(site.assets.map(nameOf));
  for (const text of (await storedPages()).values()) {
    for (const [name] of text.matchAll(/[^/"]+\.[0-9a-f]{10}\.\w+/g)) {
      named.add(name);
    }
  }
  const assets = await caches.open(ASSETS);
  for (const { url } of await assets.keys()) {
    if (!named.has(nameOf(url))) {
      await assets.delete(url);
    }
  }
}

/** Removes the worker and all that it stored if the host no longer has its script. */
export async function leaveIfWithdrawn() {
  const { status, redirected } = await fetch(addressOf('sw.js'), { cache: 'no-store' });
  if ((status === 404 || status === 410) && !redirected) {
    await worker.registration.unregister();
    await Promise.all((await caches.keys()).filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
  }
}
