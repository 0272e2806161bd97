// Offers to cite a paragraph, by the mark behind it, and words that are selected. What answers is a script of its own, loaded when it
// is first asked.

import { make } from './dom.js';
import { hide, isShown, popover, show } from './popover.js';

/** A selection that is still being made is not followed. */
const REST = 250;

/** @typedef {{block: HTMLElement, range: Range | null, source: HTMLElement}} Asked */

export function offerCitations() {
  const panel = popover('_citing');
  const button = popover('_cite-selected');
  if (!panel || !button) {
    return;
  }
  /** @type {Promise<Event> | undefined} */
  let loading;
  let timer = 0;

  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = make('script', { src: panel?.dataset.script });
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  }

  /** @param {Element} block @param {HTMLElement} source */
  async function ask(block, source) {
    const range = selectedIn(block);
    try {
      await load();
      panel?.dispatchEvent(new CustomEvent('cite', { detail: { block, range, source } }));
    } catch {
      loading = undefined;
      location.hash = block.id; // The permanent link at least.
    }
  }

  addEventListener('click', (event) => {
    const source = /** @type {HTMLElement} */ (event.target).closest?.('.cite, #_cite-selected');
    const block = source === button ? selectedBlock() : source?.closest('[data-block]');
    if (source && block && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      hide(button);
      ask(block, /** @type {HTMLElement} */ (source === button ? block.querySelector('.cite') || block : source));
    }
  });

  // To press a mark or the button is not to select something else.
  addEventListener('mousedown', (event) => {
    if (/** @type {HTMLElement} */ (event.target).closest?.('.cite, #_cite-selected')) {
      event.preventDefault();
    }
  });

  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (selectedBlock() && !isShown(panel)) {
        show(button);
        place(button);
      } else {
        hide(button);
      }
    }, REST);
  });

  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      hide(button);
    }
  });
}

/** The block in which the selection begins, if it has something of it. */
function selectedBlock() {
  const selection = getSelection();
  const from = selection?.rangeCount ? selection.getRangeAt(0).startContainer : null;
  const block = (from instanceof Element ? from : from?.parentElement)?.closest('[data-block]');
  return block && selectedIn(block) ? block : null;
}

/** What is selected of a block. @param {Element} block */
function selectedIn(block) {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range?.toString().trim() && range.intersectsNode(block) ? range : null;
}

/** Below the end of the selection. @param {HTMLElement} button */
function place(button) {
  const lines = getSelection()?.getRangeAt(0).getClientRects() || [];
  const last = lines[lines.length - 1];
  if (last) {
    const most = document.documentElement.clientWidth - button.offsetWidth;
    button.style.left = `${Math.max(0, Math.min(last.right, most)) + scrollX}px`;
    button.style.top = `${last.bottom + scrollY}px`;
  }
}
