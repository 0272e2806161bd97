package wenzhu.parse;

import com.vladsch.flexmark.ast.Reference;
import java.util.Set;

/// A body of Markdown with what its inline text needs to know: the labels of its footnotes. Link definitions that are used are added to
/// `usedDefinitions`.
record MarkdownBody(ContentFile file, Set<String> footnoteLabels, Set<Reference> usedDefinitions) {}
