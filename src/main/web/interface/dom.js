// Creates elements. Content is text only, so that none of it becomes markup.

/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, unknown>} attributes
 */
export function set(element, attributes) {
  for (const key in attributes) {
    element.setAttribute(key, String(attributes[key]));
  }
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, unknown>} attributes
 * @param {(Node | string)[]} children
 */
export function make(name, attributes, ...children) {
  const element = set(document.createElement(name), attributes);
  element.append(...children);
  return element;
}

/** @param {string} id of an element that every page has */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
