package wenzhu.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.source.SourceFile;

/// Decodes strict UTF-8. Removes the byte order mark, and converts all line ends to `\n`.
final class Utf8 {

  private Utf8() {}

  /// The decoded file, or a problem at its first malformed byte.
  static ReadResult decode(String path, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    SourceFile file = SourceFile.of(path, normalize(out.flip().toString()));
    return result.isError()
        ? ReadResult.rejected(problem(file, bytes, in.position(), result.length()))
        : new ReadResult.Text(file);
  }

  /// `readable` is the text before the first malformed byte.
  private static Problem problem(SourceFile readable, byte[] bytes, int from, int length) {
    String bad =
        HexFormat.ofDelimiter(" ")
            .withUpperCase()
            .withPrefix("0x")
            .formatHex(bytes, from, Math.min(from + length, bytes.length));
    return Problem.of(Code.R001, readable.at(readable.text().length()), bad);
  }

  private static String normalize(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }
}
