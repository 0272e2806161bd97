/// Reading without a network: the service worker, the list of files of each issue, and the manifest
/// with which the site is installed as an app.
///
/// In: the `Corpus`, and an [wenzhu.output.Inventory] of the files that the other stages produced
/// (path, size, digest). Out: a few more files. It reads no content of these files; the colour of
/// the manifest comes from the style sheets of the theme. Start with [wenzhu.offline.OfflineSite];
/// the worker's program is `src/main/web/worker.js`.
@NullMarked
package wenzhu.offline;

import org.jspecify.annotations.NullMarked;
