// Popovers. The elements are hidden until this script runs; then the browser shows and hides them, or this script in browsers without
// popovers.

const NATIVE = 'popover' in HTMLElement.prototype;

/**
 * The element with this id, if the page has it.
 * @param {string} id
 */
export function popover(id) {
  const element = document.getElementById(id);
  element?.removeAttribute(NATIVE ? 'hidden' : 'popover');
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} [source] the element that it belongs to; the keyboard enters and leaves it there
 */
export function show(element, source) {
  if (!NATIVE) {
    element.hidden = false;
  } else if (!isShown(element)) {
    // The option is newer than the function.
    /** @type {(options: object) => void} */ (element.showPopover).call(element, { source });
  }
}

/** @param {HTMLElement} element */
export function hide(element) {
  if (!NATIVE) {
    element.hidden = true;
  } else if (isShown(element)) {
    element.hidePopover();
  }
}

/** @param {HTMLElement} element */
export function isShown(element) {
  return NATIVE ? element.matches(':popover-open') : !element.hidden;
}

/**
 * A button shows and hides it, and the key Esc hides it. Browsers that have popovers need no script for this.
 * @param {HTMLElement} button
 * @param {HTMLElement} element
 */
export function showBy(button, element) {
  if (!NATIVE) {
    button.addEventListener('click', () => {
      element.hidden = !element.hidden;
    });
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !element.hidden) {
        element.hidden = true;
        button.focus();
      }
    });
  }
}
