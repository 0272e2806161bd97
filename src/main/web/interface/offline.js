// Installs the service worker where there is a host, and tells of an update. What else an issue offers is a script of its own.

import { ROOT } from './address.js';
import { make } from './dom.js';
import { word } from './messages.js';

export function readOffline() {
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
    const offered = /** @type {HTMLElement | null} */ (document.querySelector('[data-offline]'));
    if (offered) {
      document.head.append(make('script', { src: offered.dataset.offline }));
    }
  });
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const bar = document.getElementById('_update');

  /** A worker that waits comes after another, so this is no first visit. */
  function tell() {
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
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
  tell();
}
