// How requests are answered: what is named by its content from what is kept, pages from the network as long as that answers.

import { find, isGood, keyOf, OFFLINE, putAsset, putPage } from './store.js';
import { SCOPE } from './worker.js';

/** Files of the theme. Those of the search are only kept with an issue: on a large site they are many, and read in parts. */
const NAMED_BY_CONTENT = /^assets\//;
const SEARCH = /^search\/[0-9a-f]{16}\//;
const OWN = /^(sw\.js|offline\/.*\.json)$/;

/** Time for the network, in milliseconds, where a page is kept. */
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
    return kept(request);
  }
  return NAMED_BY_CONTENT.test(path) ? asset(request) : page(event);
}

/** @param {Request} request */
async function asset(request) {
  const key = keyOf(request.url);
  const found = await find(key);
  if (found) {
    return found;
  }
  const response = await fetch(request);
  if (isGood(response)) {
    await putAsset(key, response.clone());
  }
  return response;
}

/** What is kept, or its part. @param {Request} request */
async function kept(request) {
  const found = await find(keyOf(request.url));
  if (!found) {
    return fetch(request);
  }
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get('range') || '');
  return range ? part(found, +range[1], +range[2]) : found;
}

/** A cache keeps no parts, so they are cut from the whole. @param {Response} whole @param {number} from @param {number} to */
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
  const key = keyOf(request.url);
  const fresh = fetch(request).then(async (response) => {
    if (isGood(response)) {
      await putPage(key, response.clone());
    }
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  const found = await find(key);
  if (found) {
    return Promise.race([fresh.catch(() => found), rest().then(() => found)]);
  }
  return request.mode === 'navigate' ? fresh.catch(() => Response.redirect(OFFLINE)) : fresh;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));
