// Issues that are stored as a whole. Each has a cache for each build; an entry says that it is complete.

import { copyInto, ISSUE, issueCaches, storedPages } from './store.js';
import { addressOf, SCOPE } from './worker.js';

const COMPLETE = addressOf('offline/whole');
const CONCURRENT_REQUESTS = 6;

/**
 * Stores an issue, file by file. An earlier build of it is deleted when all are there.
 * @param {string} issue
 * @param {(progress: {done: number, all: number}) => void} report
 */
export async function save(issue, report) {
  const { files } = await (await fetch(addressOf(`offline/${issue}.json`), { cache: 'no-cache' })).json();
  const name = `${ISSUE}${issue} ${site.build}`;
  const cache = await caches.open(name);
  const queue = Object.keys(files);
  const all = queue.length;
  let done = 0;
  const work = async () => {
    for (let path = queue.pop(); path; path = queue.pop()) {
      await copyInto(cache, addressOf(path), files[path]);
      report({ done: ++done, all });
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENT_REQUESTS }, work));
    await cache.put(COMPLETE, new Response());
  } catch (fault) {
    queue.length = 0;
    await caches.delete(name);
    throw fault;
  }
  await remove(issue, name);
}

/** Stores issues of an earlier build anew, if the network allows, and deletes those that are not complete. */
export async function updateIssues() {
  for (const name of await issueCaches()) {
    if (!(await isComplete(name))) {
      await caches.delete(name);
    } else if (!name.endsWith(' ' + site.build)) {
      await save(issueOf(name), () => {}).catch(() => {});
    }
  }
}

/** @param {string} name of a cache */
const issueOf = (name) => name.slice(ISSUE.length).split(' ')[0] || '';

/** Does not open the cache, which would create it. @param {string} name */
const isComplete = async (name) => Boolean(await caches.match(COMPLETE, { cacheName: name }));

/** @param {string} issue */
const cachesOf = async (issue) => (await issueCaches()).filter((name) => issueOf(name) === issue);

/** @param {string} issue */
export async function isSaved(issue) {
  return (await Promise.all((await cachesOf(issue)).map(isComplete))).includes(true);
}

/** @param {string} issue @param {string} [except] */
export async function remove(issue, except) {
  await Promise.all((await cachesOf(issue)).filter((name) => name !== except).map((name) => caches.delete(name)));
}

/** All stored pages: paths, and titles as markup. */
export async function list() {
  const pages = await storedPages();
  return [...pages].map(([url, text]) => [url.slice(SCOPE.length), /<title>([^<]*)/.exec(text)?.[1] || url]);
}
