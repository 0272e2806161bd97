// The page's side: asks the worker.

import { ROOT } from '../interface/address.js';
import { make } from '../interface/dom.js';
import { word } from '../interface/messages.js';

/**
 * @param {string} question
 * @param {string} [issue]
 * @param {(told: any) => void} [hear] of progress
 * @returns {Promise<any>}
 */
async function ask(question, issue = '', hear = () => {}) {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.failed || 'answer' in data) {
        port1.close(); // What was under way may still be told.
        data.failed ? reject() : resolve(data.answer);
      } else {
        hear(data);
      }
    };
    active?.postMessage({ ask: question, issue }, [port2]);
  });
}

/** A button that keeps the issue, or lets it go again. */
export async function keepButton() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-offline][data-issue]'));
  const issue = place?.dataset.issue;
  if (!place || !issue) {
    return;
  }
  const button = make('button', { type: 'button' });
  const said = make('span', { role: 'status' });
  let isKept = await ask('kept', issue);
  const size = await sizeOf(issue);
  show();

  function show() {
    button.textContent = isKept ? word('keep.remove') : word('keep.save', size);
  }

  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await ask(isKept ? 'drop' : 'keep', issue, ({ done, all }) => {
        button.textContent = word('keep.progress', Math.floor((100 * done) / all));
      });
      isKept = !isKept;
      said.textContent = word(isKept ? 'keep.saved' : 'keep.removed');
    } catch {
      said.textContent = word('keep.failed');
    }
    button.disabled = false;
    show();
  });
  place.append(button, said);
  place.hidden = false;
}

/** How much it is, and whether one can search in it. @param {string} issue */
async function sizeOf(issue) {
  try {
    const { bytes, search } = await (await fetch(`${ROOT}offline/${issue}.json`)).json();
    return word(search ? 'keep.size' : 'keep.size-without-search', (bytes / 1e6).toFixed(1));
  } catch {
    return '';
  }
}

/** On the page for what is not kept: what is. */
export async function keptList() {
  const place = document.querySelector('#_kept');
  const pages = place ? await ask('list') : [];
  place?.replaceChildren(
    ...pages.map((/** @type {[string, string]} */ [path, title]) => make('li', {}, make('a', { href: ROOT + path }, title))),
  );
}
