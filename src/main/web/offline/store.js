// What is kept: files whose names change with their content, pages that were read, and issues (issues.js).

import { addressOf, cacheName, SCOPE } from './worker.js';

const ASSETS = cacheName('assets');
const PAGES = cacheName('pages');
export const ISSUE = cacheName('issue ');

export const OFFLINE = addressOf('offline/index.html');

/** Pages that were read; of more, those go that were read longest ago. */
const MOST = 200;

/** The address under which a page is kept: that of its file, without query. @param {string} address */
export function keyOf(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, '/index.html');
}

export async function keepAssets() {
  const [assets, pages] = await Promise.all([caches.open(ASSETS), caches.open(PAGES)]);
  await Promise.all([assets.addAll(site.assets.map(addressOf)), pages.add(new Request(OFFLINE, { cache: 'reload' }))]);
}

/** Whatever is kept under an address: what was read before what is kept with an issue, since caches are asked as they were made. @param {string} key */
export const find = (key) => caches.match(key);

export async function issueCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(ISSUE));
}

/** @param {string} key @param {Response} response */
export async function putAsset(key, response) {
  await (await caches.open(ASSETS)).put(key, response);
}

/** The page that was read last stands last. @param {string} key @param {Response} response */
export async function putPage(key, response) {
  const pages = await caches.open(PAGES);
  await pages.delete(key);
  await pages.put(key, response);
  const keys = (await pages.keys()).map(({ url }) => url).filter((url) => url !== OFFLINE);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((url) => pages.delete(url)));
}

/** @param {string} address */
export async function keepPage(address) {
  const response = address.startsWith(SCOPE) && (await fetch(keyOf(address)));
  if (response && isGood(response)) {
    await putPage(keyOf(address), response);
  }
}

/** Whether a response may be kept: a whole one of this host, under its own address. @param {Response} response */
export const isGood = ({ status, type, redirected }) => status === 200 && type === 'basic' && !redirected;

/** All pages that are kept, those that were read last first. */
export async function keptPages() {
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

/** Lets go of files that neither this build names nor a page that is kept. */
export async function prune() {
  const named = new Set(site.assets);
  for (const text of (await keptPages()).values()) {
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
