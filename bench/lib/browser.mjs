// Runs queries on a search page in Chromium, and measures the answers.

/** Disables the browser's own network traffic, such as updates. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A latency of 150 ms, 1.6 Mbit/s down, 0.75 Mbit/s up. */
export const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const IDLE = 400; // Longer than a round trip of SLOW: a page without activity for so long has finished.
const TIMEOUT = 30_000;

export function launch(chromium) {
  return chromium.launch({ executablePath: process.env.WENZHU_CHROMIUM, args: ARGUMENTS });
}

/**
 * Runs the first query by the address of the page in a new context, and types the second. With `toTheEnd`, loads all hits of the
 * second.
 *
 * @param engine {page: its path, isListed(path, isBeforeFirstHit): whether a request belongs to the list without the texts}
 * @returns the measures of both queries, the hits shown at the end, and all responses since the last query
 */
export async function visit(browser, server, engine, [first, second], { network, toTheEnd } = {}) {
  // A service worker would fetch pages for later, in competition with the query.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    if (network) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network); // This also applies to workers of the page (tested).
    }
    const pending = new Set();
    page.on('request', (request) => pending.add(request));
    page.on('requestfinished', (request) => pending.delete(request));
    page.on('requestfailed', (request) => pending.delete(request));
    await page.addInitScript(watch);

    server.sent.length = 0;
    await page.goto(`${server.origin}${engine.page}?q=${encodeURIComponent(first)}`);
    const results = [await answer(page, server, engine, pending)];
    if (second !== undefined) {
      await page.evaluate(type, ''); // Removes the hits of the first query.
      await waitUntilIdle(page, pending);
      server.sent.length = 0;
      await page.evaluate(type, second);
      results.push(await answer(page, server, engine, pending));
    }
    const hits = await (toTheEnd ? pageToTheEnd(page, pending) : page.evaluate(shown));
    return {
      first: results[0],
      later: results[1],
      hits,
      offers: await page.evaluate(offered),
      found: await page.evaluate(() => window.found), // Pagefind's page sets this.
      all: [...server.sent],
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts: records when the first hit was added to the document, and when a hit last changed. */
function watch() {
  performance.setResourceTimingBufferSize(10_000);
  const bench = { since: 0, hit: 0, changed: 0, stale: new Map() };
  window.bench = bench;
  const isHit = (node) => node.nodeType === 1 && (node.closest('[data-hit]') || node.querySelector('[data-hit]'));
  // A list may reuse its elements: an old element is a new hit if its `data-hit` has changed.
  const isNew = (element) => bench.stale.get(element) !== element.dataset.hit;
  new MutationObserver((changes) => {
    const now = performance.now();
    if (!bench.hit && [...document.querySelectorAll('[data-hit]')].some(isNew)) bench.hit = now;
    if (changes.some(({ target, addedNodes }) => [target, ...addedNodes].some(isHit))) bench.changed = now;
  }).observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ['data-hit'] });
}

/** Enters a query in one step. */
function type(value) {
  const hits = [...document.querySelectorAll('[data-hit]')];
  performance.clearResourceTimings();
  Object.assign(window.bench, {
    since: performance.now(),
    hit: 0,
    changed: 0,
    stale: new Map(hits.map((hit) => [hit, hit.dataset.hit])),
  });
  const input = document.querySelector('input[name=q]');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function shown() {
  return [...document.querySelectorAll('[data-hit]')].map((hit) => hit.dataset.hit);
}

async function waitUntilIdle(page, pending, idle = IDLE) {
  let since = Date.now();
  let last;
  for (const end = since + TIMEOUT; Date.now() < end && Date.now() - since < idle; ) {
    await page.waitForTimeout(50);
    const changed = await page.evaluate(() => window.bench.changed);
    if (pending.size > 0 || changed !== last) since = Date.now();
    last = changed;
  }
}

/** Waits for an answer with its texts. `hit` and `passages` are in milliseconds, and absent without hits. */
async function answer(page, server, engine, pending) {
  await waitUntilIdle(page, pending);
  let bench = await page.evaluate(timing);
  for (const end = Date.now() + 3_000; !bench.hit && Date.now() < end; bench = await page.evaluate(timing)) {
    await waitUntilIdle(page, pending); // A page may compute for a long time before it requests or shows anything.
  }
  const sent = server.sent.filter(({ path }) => isCounted(path, engine));
  const missing = sent.filter(({ status }) => status >= 400);
  if (missing.length > 0) throw new Error(`missing: ${missing.map(({ path }) => path).join(' ')}`);
  const sum = (list, key) => list.reduce((total, entry) => total + entry[key], 0);
  const before = new Set(bench.loaded.map((name) => decodeURIComponent(new URL(name).pathname)));
  const listed = sent.filter(({ path }) => engine.isListed(path, before.has(path)));
  return {
    requests: sent.length,
    body: sum(sent, 'body'),
    wire: sum(sent, 'wire'),
    list: sum(listed, 'body'),
    client: sum(sent.filter(({ path }) => engine.isClient(path)), 'body'),
    ...(bench.hit && { hit: bench.hit - bench.since, whole: bench.hit, passages: bench.changed - bench.since }),
  };
}

/** For a first query, `since` is the end of the page's own response, which is not part of the search. */
function timing() {
  const { since, hit, changed } = window.bench;
  const arrival = performance.getEntriesByType('navigation')[0].responseEnd;
  const resources = performance.getEntriesByType('resource');
  const loaded = resources.filter((entry) => entry.responseEnd <= hit).map((entry) => entry.name);
  return { since: since || arrival, hit, changed, loaded };
}

/** Scripts and data belong to the search. The page, its style sheet, the script for the reader's settings, and pictures do not. */
function isCounted(path, engine) {
  return path !== engine.page && !/(\.(html|css|svg|png|ico|webmanifest|woff2?)|\/first-paint\.\w+\.js)$/.test(path);
}

/** Presses the button for more hits until there are no more, and returns all hits. */
async function pageToTheEnd(page, pending) {
  let before = -1;
  let hits = await page.evaluate(shown);
  while (await page.evaluate(pressMore)) {
    // Only the last press may add nothing: a list may not know its end in advance.
    if (hits.length === before) throw new Error(`pressing #_next did not add to ${before} hits`);
    before = hits.length;
    await waitUntilIdle(page, pending, 150);
    hits = await page.evaluate(shown);
  }
  return hits;
}

function pressMore() {
  const button = document.querySelector('#_next');
  const isThere = button !== null && !button.disabled && button.checkVisibility();
  if (isThere) button.click();
  return isThere;
}

/** The terms and titles that the page offers in addition to the hits. */
function offered() {
  const links = [...document.querySelectorAll('main a')].filter((link) => !link.closest('[data-hit]'));
  return links.map((link) => link.textContent);
}
