// Opens the citation panel for a paragraph, from the link after it, and for a selection. The panel is a script of its own, which is loaded
// when it is first needed.

import { make } from './dom.js';
import { hide, isShown, popover, show } from './popover.js';

/** Milliseconds without a change after which a selection is complete. */
const PAUSE = 250;

/** @typedef {{block: HTMLElement, range: Range | null, source: HTMLElement}} CiteRequest */

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
  async function cite(block, source) {
    const range = selectedIn(block);
    try {
      await load();
      panel?.dispatchEvent(new CustomEvent('cite', { detail: { block, range, source } }));
    } catch {
      loading = undefined;
      location.hash = block.id; // At least the permanent link.
    }
  }

  addEventListener('click', (event) => {
    const source = /** @type {HTMLElement} */ (event.target).closest?.('.cite, #_cite-selected');
    const block = source === button ? selectedBlock() : source?.closest('[data-block]');
    if (source && block && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      hide(button);
      cite(block, /** @type {HTMLElement} */ (source === button ? block.querySelector('.cite') || block : source));
    }
  });

  // A press on a link or on the button does not change the selection.
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
    }, PAUSE);
  });

  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      hide(button);
    }
  });
}

/** The block in which the selection starts, if characters of it are selected. */
function selectedBlock() {
  const selection = getSelection();
  const from = selection?.rangeCount ? selection.getRangeAt(0).startContainer : null;
  const block = (from instanceof Element ? from : from?.parentElement)?.closest('[data-block]');
  return block && selectedIn(block) ? block : null;
}

/** The selection, if it includes characters of a block. @param {Element} block */
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
