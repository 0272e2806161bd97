// The service worker: stores pages that were read, and issues on request. It is called with the data of this build (`site`).

import { answerOf } from './offline/answers.js';
import { prune, storeAssets, storeWindow } from './offline/store.js';
import { isSaved, list, remove, save, updateIssues } from './offline/issues.js';
import { worker } from './offline/worker.js';

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(storeAssets()));

/** The first work of a new worker. It deletes issues that are not complete, so no issue is saved before it ends. @type {Promise<void>} */
let started = Promise.resolve();

/** Browsers withhold requests until this event ends, so it does not wait for the first work: later events do. */
worker.addEventListener('activate', (/** @type {any} */ event) => {
  const claimed = worker.clients.claim();
  event.waitUntil(claimed);
  started = claimed.then(start).catch(() => {});
});

/** The page that installed the worker was read before there was a worker to store it. */
async function start() {
  const windows = await worker.clients.matchAll({ type: 'window' });
  await Promise.all(windows.map((/** @type {{url: string}} */ { url }) => storeWindow(url).catch(() => {})));
  await updateIssues();
  await prune();
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  event.waitUntil(started);
  const answer = answerOf(event);
  if (answer) {
    event.respondWith(answer);
  }
});

/**
 * The requests of pages. Each is answered through a port, some after reports of progress. Their names never change, since a page and
 * its worker may be of two builds.
 * @type {Record<string, (issue: string, report: (progress: any) => void) => Promise<any>>}
 */
const REQUESTS = {
  keep: (issue, report) => started.then(() => save(issue, report)),
  drop: (issue) => started.then(() => remove(issue)),
  kept: isSaved,
  list,
  take: () => worker.skipWaiting(),
};

worker.addEventListener('message', (/** @type {any} */ event) => {
  const { ask, issue } = event.data;
  const send = (/** @type {any} */ message) => event.ports[0]?.postMessage(message);
  event.waitUntil(
    REQUESTS[ask](issue, send).then(
      (answer) => send({ answer }),
      () => send({ failed: true }),
    ),
  );
});
