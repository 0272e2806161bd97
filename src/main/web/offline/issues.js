// Issues that are kept as a whole, each in a cache of its own. A mark in it says that all is there, and of which build.

import { ISSUE, issueCaches, keptPages } from './store.js';
import { addressOf, SCOPE } from './worker.js';

const WHOLE = addressOf('offline/whole');
/** Files that are asked for at once. */
const AT_ONCE = 6;

/**
 * Keeps an issue; what was kept of it before stays until all is there.
 * @param {string} issue
 * @param {(told: {done: number, all: number}) => void} tell
 */
export async function keep(issue, tell) {
  const list = await (await fetch(addressOf(`offline/${issue}.json`), { cache: 'no-cache' })).json();
  const cache = await caches.open(ISSUE + issue);
  const wasWhole = await cache.match(WHOLE);
  const left = [...list.files];
  let done = 0;
  const work = async () => {
    for (let path = left.pop(); path; path = left.pop()) {
      const response = await fetch(addressOf(path), { cache: 'no-cache' });
      if (response.status !== 200) {
        throw new Error(path);
      }
      await cache.put(addressOf(path), response);
      tell({ done: ++done, all: list.files.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await cache.put(WHOLE, new Response(site.build));
    await removeOthers(cache, list.files);
  } catch (fault) {
    left.length = 0;
    if (!wasWhole) {
      await caches.delete(ISSUE + issue);
    }
    throw fault;
  }
}

/** @param {Cache} cache @param {string[]} files */
async function removeOthers(cache, files) {
  const wanted = new Set([WHOLE, ...files.map(addressOf)]);
  for (const { url } of await cache.keys()) {
    if (!wanted.has(url)) {
      await cache.delete(url);
    }
  }
}

/** Brings issues up to the present build, as far as the network lets, and lets go of those whose keeping was broken off. */
export async function keepAgain() {
  for (const name of await issueCaches()) {
    const whole = await caches.match(WHOLE, { cacheName: name });
    if (!whole) {
      await caches.delete(name);
    } else if ((await whole.text()) !== site.build) {
      await keep(name.slice(ISSUE.length), () => {}).catch(() => {});
    }
  }
}

/** Without opening the cache, which would make it. @param {string} issue */
export async function isKept(issue) {
  return Boolean(await caches.match(WHOLE, { cacheName: ISSUE + issue }));
}

/** @param {string} issue */
export async function drop(issue) {
  await caches.delete(ISSUE + issue);
}

/** The pages that are kept: paths and titles. */
export async function list() {
  const pages = await keptPages();
  return [...pages].map(([url, text]) => [url.slice(SCOPE.length), /<title>([^<]*)/.exec(text)?.[1] || url]);
}
