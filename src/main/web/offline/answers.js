// Answers requests: files whose names contain their digest come from the cache, pages from the network as long as it answers.
// An answer of the network goes to the page as it arrives; a copy of it is stored behind that. No fault of the storage reaches the page.

import { find, isNamed, keyOf, leaveIfWithdrawn, OFFLINE, storeAsset, storePage } from './store.js';
import { SCOPE } from './worker.js';

/** Files of the search are only stored with an issue: on a large site they are many, and read in parts. */
const SEARCH = /^search\/[0-9a-f]{16}\//;
const OWN = /^offline\/.*\.json$/;

/** How long a page that is stored waits for the network, in milliseconds. */
const PATIENCE = 4_000;

/** @param {any} event @returns {Promise<Response> | null} null leaves it to the browser */
export function answerOf(event) {
  const { request } = event;
  const key = keyOf(request.url);
  const path = key.slice(SCOPE.length);
  if (request.method !== 'GET' || !key.startsWith(SCOPE) || !isOfSite(path) || OWN.test(path)) {
    return null;
  }
  if (SEARCH.test(path)) {
    return searchFile(request);
  }
  return isNamed(key) ? asset(event) : page(event);
}

/** Other sites may be in folders below this one. @param {string} path */
const isOfSite = (path) => path === 'index.html' || site.folders.includes(path.slice(0, path.indexOf('/') + 1));

/** @param {any} event */
async function asset(event) {
  return (await find(keyOf(event.request.url))) || fetchAndStore(event, storeAsset);
}

/**
 * The answer of the network, at once. Its copy is stored while the page reads it. A page that cannot be stored may be of another site
 * that has taken the address of this one.
 * @param {any} event must still be waiting for this answer
 * @param {(key: string, response: Response) => Promise<void>} store
 * @returns {Promise<Response>}
 */
async function fetchAndStore(event, store) {
  const { request } = event;
  const response = await fetch(request);
  const unstored = request.mode === 'navigate' ? leaveIfWithdrawn : () => {};
  event.waitUntil(store(keyOf(request.url), response.clone()).catch(unstored).catch(() => {}));
  return response;
}

/** The stored file, or the part that is asked for. @param {Request} request */
async function searchFile(request) {
  const stored = await find(keyOf(request.url));
  if (!stored) {
    return fetch(request);
  }
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') || '');
  return range ? part(stored, +range[1], +range[2]).catch(() => fetch(request)) : stored;
}

/** A cache stores no parts, so they are cut from the whole file. @param {Response} whole @param {number} from @param {number} to */
async function part(whole, from, to) {
  const bytes = await whole.arrayBuffer();
  const body = bytes.slice(from, to + 1);
  const headers = {
    'Content-Type': whole.headers.get('content-type') || '',
    'Content-Range': `bytes ${from}-${from + body.byteLength - 1}/${bytes.byteLength}`,
  };
  return body.byteLength ? new Response(body, { status: 206, headers }) : new Response(null, { status: 416 });
}

/** A page, or another file without a digest in its name, which is only stored with an issue. @param {any} event */
async function page(event) {
  const { request } = event;
  const key = keyOf(request.url);
  const fresh = key.endsWith('.html') ? fetchAndStore(event, storePage) : fetch(request);
  event.waitUntil(fresh.catch(() => {}));
  const stored = await find(key);
  if (stored) {
    return Promise.race([fresh.catch(() => stored), timeout().then(() => stored)]);
  }
  return fresh.catch(async (fault) => {
    if (request.mode === 'navigate' && key !== OFFLINE && (await find(OFFLINE))) {
      return Response.redirect(OFFLINE);
    }
    throw fault;
  });
}

const timeout = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));
