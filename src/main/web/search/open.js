// Opens the search of a site. Its engine comes with its index, so that the two always fit.
import { SearchError } from './errors.js';
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
  const root = `${folder}index.js`;
  const [engine, ...strings] = await sealed(root, 'index');
  /** The site may have a new version, whose index has another name. What its host sends for files of the old one says nothing. */
  const isStale = () =>
    fetch(root, { cache: 'no-store' })
      .then((response) => (response.ok ? response.text() : ''))
      .then(
        (text) => text.startsWith('(self.wenzhu') && !text.includes(`"${strings[0]}"`),
        () => false,
      );
  /** @param {import('./errors.js').Kind} kind @param {string} name */
  const fault = async (kind, name) => new SearchError((await isStale()) ? 'stale' : kind, name);
  /** @param {string} name */
  const load = async (name) => {
    const [joined] = await sealed(`${folder}${name}.js`, name).catch(async ({ kind }) => {
      throw await fault(kind, name);
    });
    return provided(joined);
  };
  await new Promise((resolve) => setTimeout(resolve)); // A slow phone may want to do something else in between.
  return provided(engine)(strings, { folder, run, load, fault });
}
