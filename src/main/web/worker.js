// The service worker: stores pages that were read, and issues on request. It is called with the data of this build (`site`).

import { answerOf } from './offline/answers.js';
import { prune, storeAssets, storeWindow } from './offline/store.js';
import { isSaved, list, remove, save, updateIssues } from './offline/issues.js';
import { worker } from './offline/worker.js';

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(storeAssets()));

/** The first work of a new worker. It deletes issues that are not complete, so no issue is saved before it ends. @type {Promise<void>} */
let activated = Promise.resolve();

worker.addEventListener('activate', (/** @type {any} */ event) => {
  activated = activate().catch(() => {});
  event.waitUntil(activated);
});

/** The page that installed the worker was read before there was a worker to store it. */
async function activate() {
  await worker.clients.claim();
  const windows = await worker.clients.matchAll({ type: 'window' });
  await Promise.all(windows.map((/** @type {{url: string}} */ { url }) => storeWindow(url).catch(() => {})));
  await updateIssues();
  await prune();
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
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
  keep: (issue, report) => activated.then(() => save(issue, report)),
  drop: (issue) => activated.then(() => remove(issue)),
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
