// Input events, without those of an unfinished composition.

/**
 * @param {HTMLInputElement} box
 * @param {(text: string) => void} onText
 */
export function onTyping(box, onText) {
  /** @param {Event} event */
  const listen = (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) {
      onText(box.value);
    }
  };
  box.addEventListener('input', listen);
  box.addEventListener('compositionend', () => onText(box.value));
}
