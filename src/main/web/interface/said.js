// Tells people who do not see the page what came of their typing, once they rest.

import { make } from './dom.js';

const REST = 800;

/**
 * @param {Element} parent where the live region is put
 * @returns {(text: string) => void}
 */
export function sayIn(parent) {
  const region = make('p', { role: 'status', class: 'said' });
  parent.append(region);
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, REST);
  };
}
