// Runs scripts of the index and takes what they hand over: a list of a name and what belongs to it (wenzhu.index.RootScripts).
import { hash, SearchError } from './errors.js';

/** What was handed over, by name. @type {Map<string, any[]>} */
const handed = new Map();
/** @type {{wenzhu?: any}} */ (globalThis).wenzhu = { push: (/** @type {any[]} */ list) => handed.set(list[0], list) };

/** Names of scripts that were asked for. @type {Set<string>} */
const asked = new Set();

/**
 * Runs a script and returns what it hands over. One that is asked for again was of no use, and must not come from what the browser
 * keeps.
 * @param {string} address
 * @param {string} name
 * @param {string} [charset]
 * @returns {Promise<any[]>} without the name
 */
export async function run(address, name, charset = 'utf-8') {
  const isAgain = asked.has(name);
  asked.add(name);
  const script = document.createElement('script');
  script.src = isAgain ? `${address}?${Date.now()}` : address;
  script.charset = charset;
  const ended = new Promise((resolve) => {
    script.onload = script.onerror = resolve;
  });
  document.head.append(script);
  const { type } = await ended;
  script.remove();
  if (type === 'error') {
    throw new SearchError((await isGone(address)) ? 'stale' : 'load', name);
  }
  const list = handed.get(name);
  handed.delete(name);
  if (!list) {
    throw new SearchError('damaged', name);
  }
  return list.slice(1);
}

/** Whether a host has no such file. A script that fails does not tell why. @param {string} address */
const isGone = (address) =>
  fetch(address, { method: 'HEAD' }).then(
    ({ status }) => status === 404,
    () => false,
  );

/**
 * Runs a script that hands over a checksum and what this is of. A function is summed up as it is written, before it is called.
 * @param {string} address
 * @param {string} name
 */
export async function sealed(address, name) {
  const [seal, ...parts] = await run(address, name);
  if (hash(parts.join('\n')).toString(36) !== seal) {
    throw new SearchError('damaged', name);
  }
  return parts;
}
