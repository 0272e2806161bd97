/// `integrity.json`: the digests of all files and texts of a site, and the comparison of a copy with
/// them.
///
/// In: an `Inventory` and the `Corpus`, out: the file; later, in: a copy in a folder or on a host,
/// out: problems. The copy is untrusted, and so is the list if it comes from the copy. This is the
/// only package that uses the network, and only for the address that the user gave. Start with
/// [wenzhu.integrity.IntegrityList] and [wenzhu.integrity.Verifier].
@NullMarked
package wenzhu.integrity;

import org.jspecify.annotations.NullMarked;
