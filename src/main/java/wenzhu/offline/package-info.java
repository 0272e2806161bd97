/// Reading without a network: the service worker with what it must know of the site, the list of
/// what an issue needs, and the manifest by which the site is installed as an app.
///
/// It works on the names and sizes of the files that the other stages made, and never sees their
/// content as a whole.
@NullMarked
package wenzhu.offline;

import org.jspecify.annotations.NullMarked;
