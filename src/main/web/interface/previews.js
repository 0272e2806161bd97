// The preview of a term at a link to it: shown when the pointer rests there, on keyboard focus, and at the first tap. It stays until it is
// left or dismissed (WCAG 1.4.13), and can be entered.

import { hide, popover, show } from './popover.js';

const REST = 250;
/** Time to get from the link into the preview. */
const GRACE = 300;
const GAP = 4;
const EDGE = 12;

export function previewTerms() {
  const entries = /** @type {HTMLTemplateElement | null} */ (document.getElementById('_previews'));
  const box = popover('_preview');
  if (!entries || !box) {
    return;
  }
  const preview = box;
  const known = new Map([...entries.content.children].map((entry) => [entry.querySelector('a')?.getAttribute('href'), entry]));
  /** The link whose term is shown. @type {HTMLElement | null} */
  let shown = null;
  let timer = 0;
  let tapped = false;

  /** @param {EventTarget | null} target */
  function termAt(target) {
    const link = /** @type {HTMLElement} */ (target).closest?.('.term');
    return /** @type {HTMLElement | null} */ (known.has(link?.getAttribute('href')) ? link : null);
  }

  /**
   * @param {HTMLElement} link
   * @param {number} [y] where the pointer is: the link may be broken into two lines
   */
  function open(link, y) {
    const entry = known.get(link.getAttribute('href'));
    if (entry && link !== shown) {
      close();
      shown = link;
      preview.replaceChildren(entry.cloneNode(true));
      show(preview, link);
      link.setAttribute('aria-describedby', preview.id);
      place(preview, link, y);
    }
  }

  function close() {
    clearTimeout(timer);
    hide(preview);
    shown?.removeAttribute('aria-describedby');
    shown = null;
  }

  const isHeld = () => shown?.matches(':focus-visible') || preview.contains(document.activeElement);

  addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType !== 'mouse') {
      return;
    }
    clearTimeout(timer);
    const link = termAt(target);
    if (link && link !== shown) {
      timer = setTimeout(() => open(link, clientY), REST);
    } else if (!link && shown && !preview.contains(/** @type {Node} */ (target)) && !isHeld()) {
      timer = setTimeout(close, GRACE);
    }
  });

  addEventListener('focusin', ({ target }) => {
    const link = termAt(target);
    if (link?.matches(':focus-visible')) {
      open(link);
    } else if (!preview.contains(/** @type {Node} */ (target))) {
      close();
    }
  });

  addEventListener('pointerdown', ({ target, pointerType }) => {
    tapped = pointerType !== 'mouse';
    if (termAt(target) !== shown && !preview.contains(/** @type {Node} */ (target))) {
      close();
    }
  });

  addEventListener('click', (event) => {
    const link = termAt(event.target);
    // `detail` is 0 where a key did it.
    if (link && link !== shown && tapped && event.detail) {
      event.preventDefault();
      open(link, event.clientY);
    }
  });

  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && shown) {
      if (preview.contains(document.activeElement)) {
        shown.focus();
      }
      close();
    }
  });
}

/**
 * Below the line, or above it if there is more space.
 * @param {HTMLElement} box
 * @param {HTMLElement} link
 * @param {number} [y]
 */
function place(box, link, y) {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ top, bottom }) => y && top <= y && y <= bottom) || lines[0];
  const { offsetWidth, offsetHeight } = box;
  const needed = offsetHeight + GAP;
  const above = line.bottom + needed > innerHeight && line.top > needed;
  const left = Math.min(line.left, document.documentElement.clientWidth - offsetWidth - EDGE);
  box.style.left = `${Math.max(left, EDGE) + scrollX}px`;
  box.style.top = `${(above ? line.top - needed : line.bottom + GAP) + scrollY}px`;
}
