// What a reader types, without the letters of a word that an input method is still making.

/**
 * @param {HTMLInputElement} box
 * @param {(text: string) => void} hear
 */
export function onTyping(box, hear) {
  /** @param {Event} event */
  const listen = (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) {
      hear(box.value);
    }
  };
  box.addEventListener('input', listen);
  box.addEventListener('compositionend', () => hear(box.value));
}
