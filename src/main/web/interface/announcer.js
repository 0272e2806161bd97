// Announces the outcome of a query to screen readers, after a pause in typing.

import { byId } from './dom.js';

const PAUSE = 800;

/** @returns {(text: string) => void} */
export function announcer() {
  const region = byId('_announcer');
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (region.textContent = text), PAUSE);
  };
}
