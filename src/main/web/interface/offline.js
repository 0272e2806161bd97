// Installs the service worker where the site is served by a host, and shows that an update is there. Saving issues is another script.

import { ROOT } from './address.js';
import { make } from './dom.js';
import { word } from './messages.js';

export function startOffline() {
  if (!location.protocol.startsWith('http') || !navigator.serviceWorker) {
    return;
  }
  document.head.append(make('link', { rel: 'manifest', href: `${ROOT}manifest.webmanifest` }));
  addEventListener('load', async () => {
    const registration = await navigator.serviceWorker.register(`${ROOT}sw.js`).catch(() => null);
    if (!registration) {
      return;
    }
    watch(registration);
    const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-offline]'));
    if (place) {
      document.head.append(make('script', { src: place.dataset.offline }));
    }
  });
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const bar = document.getElementById('_update');

  /** A worker that waits has a predecessor, so this is not the first visit. */
  function announce() {
    if (bar && registration.waiting && navigator.serviceWorker.controller) {
      bar.hidden = false;
      /** @type {HTMLElement} */ (bar.firstElementChild).textContent = word('update.ready');
    }
  }

  bar?.addEventListener('click', ({ target }) => {
    bar.hidden = true;
    if (/** @type {HTMLElement} */ (target).id === '_take') {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      registration.waiting?.postMessage({ ask: 'take' });
    }
  });
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', announce));
  announce();
}
