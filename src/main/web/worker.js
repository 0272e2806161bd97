// The service worker: keeps what was read, and issues that a reader wants to keep. It is called with what the build told (`site`).

import { answerOf } from './offline/answers.js';
import { keepAssets, keepPage, prune } from './offline/store.js';
import { drop, keep, keepAgain, isKept, list } from './offline/issues.js';
import { worker } from './offline/worker.js';

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keepAssets()));

/** What a new worker does first is done. It lets go of issues that are half kept, so none may be begun before. @type {Promise<void>} */
let begun = Promise.resolve();

worker.addEventListener('activate', (/** @type {any} */ event) => {
  begun = begin().catch(() => {});
  event.waitUntil(begun);
});

/** The page from which it was installed was read before it could keep it. */
async function begin() {
  await worker.clients.claim();
  const windows = await worker.clients.matchAll({ type: 'window' });
  await Promise.all(windows.map((/** @type {{url: string}} */ { url }) => keepPage(url).catch(() => {})));
  await keepAgain();
  await prune();
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const answer = answerOf(event);
  if (answer) {
    event.respondWith(answer);
  }
});

/** What pages ask. Each answers through a port; some more than once. @type {Record<string, (issue: string, tell: (told: any) => void) => Promise<any>>} */
const ASKED = {
  keep: (issue, tell) => begun.then(() => keep(issue, tell)),
  drop: (issue) => begun.then(() => drop(issue)),
  kept: isKept,
  list,
  take: () => worker.skipWaiting(),
};

worker.addEventListener('message', (/** @type {any} */ event) => {
  const { ask, issue } = event.data;
  const tell = (/** @type {any} */ told) => event.ports[0]?.postMessage(told);
  event.waitUntil(
    ASKED[ask](issue, tell).then(
      (answer) => tell({ answer }),
      () => tell({ failed: true }),
    ),
  );
});
