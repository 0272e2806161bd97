// Runs scripts of the index. Each pushes one list: its name and its content (wenzhu.index.export.RootScripts).
import { hash, SearchError } from './errors.js';

/** Lists by their names, as scripts push them. @type {Map<string, any[]>} */
const pushed = new Map();
/** @type {{wenzhu?: any}} */ (globalThis).wenzhu = { push: (/** @type {any[]} */ list) => pushed.set(list[0], list) };

/** Names of scripts that were asked for. @type {Set<string>} */
const asked = new Set();

/**
 * Runs a script and returns its content. One that is asked for again was of no use, and must not come from the browser's cache.
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
    throw new SearchError('load', name);
  }
  const list = pushed.get(name);
  pushed.delete(name);
  if (!list) {
    throw new SearchError('damaged', name);
  }
  return list.slice(1);
}

/**
 * Runs a script whose content begins with a checksum of the rest, and verifies it. Of a function it is that of the source.
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
