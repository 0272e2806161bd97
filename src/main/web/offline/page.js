// The page's side: sends requests to the worker.

import { ROOT } from '../interface/address.js';
import { make } from '../interface/dom.js';
import { word } from '../interface/messages.js';

/**
 * @param {string} request
 * @param {string} [issue]
 * @param {(progress: any) => void} [report]
 * @returns {Promise<any>}
 */
async function send(request, issue = '', report = () => {}) {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.failed || 'answer' in data) {
        port1.close(); // Requests under way may still report progress.
        data.failed ? reject() : resolve(data.answer);
      } else {
        report(data);
      }
    };
    active?.postMessage({ ask: request, issue }, [port2]);
  });
}

/** A button that saves the issue, or removes it. */
export async function offerSaving() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-offline][data-issue]'));
  const issue = place?.dataset.issue;
  if (!place || !issue) {
    return;
  }
  const button = make('button', { type: 'button' });
  const status = make('span', { role: 'status' });
  let isSaved = await send('kept', issue);
  const size = await sizeOf(issue);
  show();

  function show() {
    button.textContent = isSaved ? word('offline.issue-remove') : word('offline.issue-save', size);
  }

  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(isSaved ? 'drop' : 'keep', issue, ({ done, all }) => {
        button.textContent = word('offline.issue-progress', Math.floor((100 * done) / all));
      });
      isSaved = !isSaved;
      status.textContent = word(isSaved ? 'offline.issue-saved' : 'offline.issue-removed');
    } catch {
      status.textContent = word('offline.issue-failed');
    }
    button.disabled = false;
    show();
  });
  place.append(button, status);
  place.hidden = false;
}

/** How large an issue is, and whether it can be searched. @param {string} issue */
async function sizeOf(issue) {
  try {
    const { bytes, search } = await (await fetch(`${ROOT}offline/${issue}.json`)).json();
    return word(search ? 'offline.issue-size' : 'offline.issue-size-without-search', (bytes / 1e6).toFixed(1));
  } catch {
    return '';
  }
}

/** The stored pages, on the page that is shown when there is no network. Their titles are markup. */
export async function listStored() {
  const place = document.querySelector('#_stored');
  const pages = place ? await send('list') : [];
  const text = (/** @type {string} */ markup) => new DOMParser().parseFromString(markup, 'text/html').body.textContent || '';
  place?.replaceChildren(
    ...pages.map((/** @type {[string, string]} */ [path, title]) => make('li', {}, make('a', { href: ROOT + path }, text(title)))),
  );
}
