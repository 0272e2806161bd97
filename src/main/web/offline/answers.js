// Answers requests: files whose names contain their checksum come from the cache, pages from the network as long as it answers.
// An answer of the network goes to the page as it arrives; a copy of it is stored behind that.

import { find, isStorable, keyOf, OFFLINE, storeAsset, storePage } from './store.js';
import { SCOPE } from './worker.js';

/** Files of the theme. Those of the search are only stored with an issue: on a large site they are many, and read in parts. */
const ASSET = /^assets\//;
const SEARCH = /^search\/[0-9a-f]{16}\//;
const OWN = /^(sw\.js|offline\/.*\.json)$/;

/** How long a page that is stored waits for the network, in milliseconds. */
const PATIENCE = 4_000;

/** @param {any} event @returns {Promise<Response> | null} null leaves it to the browser */
export function answerOf(event) {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) {
    return null;
  }
  const path = keyOf(request.url).slice(SCOPE.length);
  if (OWN.test(path)) {
    return null;
  }
  if (SEARCH.test(path)) {
    return searchFile(request);
  }
  return ASSET.test(path) ? asset(event) : page(event);
}

/** @param {any} event */
async function asset(event) {
  return (await find(keyOf(event.request.url))) || fetchAndStore(event, storeAsset);
}

/**
 * The answer of the network, at once. Its copy is stored while the page reads it.
 * @param {any} event must still be waiting for this answer
 * @param {(key: string, response: Response) => Promise<void>} store
 * @returns {Promise<Response>}
 */
async function fetchAndStore(event, store) {
  const key = keyOf(event.request.url);
  const response = await fetch(event.request);
  if (isStorable(response, key)) {
    event.waitUntil(store(key, response.clone()).catch(() => {}));
  }
  return response;
}

/** The stored file, or the part that is asked for. @param {Request} request */
async function searchFile(request) {
  const stored = await find(keyOf(request.url));
  if (!stored) {
    return fetch(request);
  }
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') || '');
  return range ? part(stored, +range[1], +range[2]) : stored;
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

/** @param {any} event */
async function page(event) {
  const { request } = event;
  const fresh = fetchAndStore(event, storePage);
  event.waitUntil(fresh.catch(() => {}));
  const stored = await find(keyOf(request.url));
  if (stored) {
    return Promise.race([fresh.catch(() => stored), timeout().then(() => stored)]);
  }
  return request.mode === 'navigate' ? fresh.catch(() => Response.redirect(OFFLINE)) : fresh;
}

const timeout = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));
