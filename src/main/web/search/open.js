// Opens the search of a site. Its engine comes with its index, so that the two always fit.
import { run, sealed } from './scripts.js';

/**
 * A joined script: takes an object in which such scripts share their functions, and how to hand over what it is for.
 * @typedef {(shared: object, provide: (value: any) => void) => void} Joined
 */

/**
 * @param {string} folder address of the search folder, with `/` at its end
 * @returns {Promise<import('./types.js').Search>}
 */
export async function openSearch(folder) {
  const shared = {};
  /** @param {Joined} joined */
  const provided = (joined) => {
    /** @type {any} */
    let value;
    joined(shared, (given) => {
      value = given;
    });
    return value;
  };
  /** @param {string} name */
  const load = async (name) => provided((await sealed(`${folder}${name}.js`, name))[0]);
  const [engine, ...strings] = await sealed(`${folder}index.js`, 'index');
  await new Promise((resolve) => setTimeout(resolve)); // A slow phone may want to do something else in between.
  return provided(engine)(strings, { folder, run, load });
}
