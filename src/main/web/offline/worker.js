// The worker's global scope. TypeScript's types of a page do not know it.

export const worker = /** @type {any} */ (self);

/** The address of the site, with `/` at its end. @type {string} */
export const SCOPE = worker.registration.scope;

/** The address of a file. @param {string} path */
export const addressOf = (path) => SCOPE + path;

/** Sites of one host share its caches: how the names of this site's begin. */
export const CACHES = `wenzhu ${SCOPE} `;

/** @param {string} name */
export const cacheName = (name) => CACHES + name;
