package wenzhu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads YAML 1.2 with a place for every node. The formats have no anchors, aliases or tags.
final class YamlReader {

  private static final int DEEPEST = 20;

  private final SourceFile file;
  private final int firstLine;
  private final Problems problems;

  private YamlReader(SourceFile file, int firstLine, Problems problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /// Reads the mapping in a range of a file; the range starts at the start of a line. Empty, with a problem, if it is none.
  static Optional<YamlNode.Mapping> mapping(SourceFile file, Span range, Problems problems) {
    return new YamlReader(file, file.lines().line(range.from()), problems)
        .read(range.in(file.text()));
  }

  private Optional<YamlNode.Mapping> read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.path())
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    try {
      if (!isBounded(text, settings)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        return Optional.of(new YamlNode.Mapping(List.of(), at(0, 0)));
      }
      if (convert(root.get()) instanceof YamlNode.Mapping mapping) {
        return Optional.of(mapping);
      }
      problems.add(Code.Y005, at(0, 0), "", "mapping");
    } catch (ReaderException refused) {
      // A character that YAML does not have: CharacterCheck reports it.
    } catch (MarkedYamlEngineException broken) {
      problems.add(Code.Y001, at(broken.getProblemMark()), String.valueOf(broken.getProblem()));
    } catch (YamlEngineException broken) {
      problems.add(Code.Y001, at(0, 0), String.valueOf(broken.getMessage()));
    }
    return Optional.empty();
  }

  /// The parser of events does not recurse, the composer does.
  private boolean isBounded(String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth +=
          switch (event) {
            case CollectionStartEvent _ -> 1;
            case CollectionEndEvent _ -> -1;
            default -> 0;
          };
      if (depth > DEEPEST) {
        problems.add(Code.M001, at(event.getStartMark()), String.valueOf(DEEPEST));
        return false;
      }
    }
    return true;
  }

  private YamlNode convert(Node node) {
    Location at = at(node.getStartMark());
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar, at);
      case SequenceNode sequence ->
          new YamlNode.Sequence(sequence.getValue().stream().map(this::convert).toList(), at);
      case MappingNode mapping -> mapping(mapping, at);
      default -> throw new IllegalStateException("a node of no known kind: " + node.getNodeType());
    };
  }

  private YamlNode.Mapping mapping(MappingNode node, Location at) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      YamlNode key = convert(tuple.getKeyNode());
      if (key instanceof YamlNode.Scalar name) {
        YamlNode value = convert(tuple.getValueNode());
        entries.add(new YamlNode.Entry(name.text(), name.at(), value));
      } else {
        problems.add(Code.Y005, key.at(), "", "scalar");
      }
    }
    return new YamlNode.Mapping(List.copyOf(entries), at);
  }

  private YamlNode.Scalar scalar(ScalarNode node, Location at) {
    int start = node.getStartMark().map(this::offset).orElse(0);
    if (node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      int end = node.getEndMark().map(this::offset).orElse(start);
      CharacterCheck.check(node.getValue(), file.text().substring(start, end), at, problems);
    }
    return new YamlNode.Scalar(node.getValue(), node.isPlain() ? start : start + 1, at);
  }

  private int offset(Mark mark) {
    return file.lines().offset(firstLine + mark.getLine(), mark.getColumn() + 1);
  }

  private Location at(Optional<Mark> mark) {
    return mark.map(place -> at(place.getLine(), place.getColumn())).orElse(at(0, 0));
  }

  private Location at(int line, int column) {
    return new Location(file.path(), firstLine + line, column + 1);
  }
}
