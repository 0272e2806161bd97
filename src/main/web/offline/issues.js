// Issues that are stored as a whole, each in a cache of its own. An entry of that cache says that it is complete, and of which build.

import { fetchInto, ISSUE, issueCaches, storedPages } from './store.js';
import { addressOf, SCOPE } from './worker.js';

const COMPLETE = addressOf('offline/whole');
const CONCURRENT_REQUESTS = 6;

/**
 * Stores an issue, file by file over an earlier version. Until all are there, the entry names that version.
 * @param {string} issue
 * @param {(progress: {done: number, all: number}) => void} report
 */
export async function save(issue, report) {
  const list = await (await fetch(addressOf(`offline/${issue}.json`), { cache: 'no-cache' })).json();
  const cache = await caches.open(ISSUE + issue);
  const wasComplete = await cache.match(COMPLETE);
  const queue = [...list.files];
  let done = 0;
  const work = async () => {
    for (let path = queue.pop(); path; path = queue.pop()) {
      await fetchInto(cache, addressOf(path), 'no-cache');
      report({ done: ++done, all: list.files.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENT_REQUESTS }, work));
    await cache.put(COMPLETE, new Response(site.build));
    await removeOthers(cache, list.files);
  } catch (fault) {
    queue.length = 0;
    if (!wasComplete) {
      await caches.delete(ISSUE + issue);
    }
    throw fault;
  }
}

/** @param {Cache} cache @param {string[]} files */
async function removeOthers(cache, files) {
  const listed = new Set([COMPLETE, ...files.map(addressOf)]);
  for (const { url } of await cache.keys()) {
    if (!listed.has(url)) {
      await cache.delete(url);
    }
  }
}

/** Stores issues of an earlier build anew, if the network allows, and deletes those that are not complete. */
export async function updateIssues() {
  for (const name of await issueCaches()) {
    const complete = await caches.match(COMPLETE, { cacheName: name });
    if (!complete) {
      await caches.delete(name);
    } else if ((await complete.text()) !== site.build) {
      await save(name.slice(ISSUE.length), () => {}).catch(() => {});
    }
  }
}

/** Does not open the cache, which would create it. @param {string} issue */
export async function isSaved(issue) {
  return Boolean(await caches.match(COMPLETE, { cacheName: ISSUE + issue }));
}

/** @param {string} issue */
export async function remove(issue) {
  await caches.delete(ISSUE + issue);
}

/** All stored pages: paths, and titles as markup. */
export async function list() {
  const pages = await storedPages();
  return [...pages].map(([url, text]) => [url.slice(SCOPE.length), /<title>([^<]*)/.exec(text)?.[1] || url]);
}
