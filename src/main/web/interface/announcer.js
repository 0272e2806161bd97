// Tells people who do not see the page what came of their typing, once they rest.

import { byId } from './dom.js';

const REST = 800;

/** @returns {(text: string) => void} */
export function sayer() {
  const region = byId('_said');
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, REST);
  };
}
