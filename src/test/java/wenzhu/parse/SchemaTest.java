package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The schemas of `docs/schema/` agree with the parsers: the same keys, the same required ones, the
/// same words to choose from.
class SchemaTest {

  private static final Path SCHEMAS = Path.of("docs/schema");
  private static final Path ARTICLES = Path.of("articles");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /// Every mapping of our formats: its schema, its place in that schema, and a file that contains one.
  enum Format {
    SITE("site", "", "articles/site.yaml", "%s"),
    FEATURES("site", "/properties/features", "articles/site.yaml", "title: 题\nfeatures: %s"),
    ISSUE("issue", "", "articles/x/issue.md", "%s"),
    ARTICLE("article", "", "articles/x/y.md", "%s"),
    AUTHOR("article", "/properties/authors/items", "articles/x/y.md", "title: 题\nauthors: [%s]"),
    QUOTATIONS("quotations", "", "articles/x/y.quotes.md", "%s"),
    NOTES("notes", "", "articles/x/y.notes.md", "%s"),
    TERM("term", "", "articles/glossary/y.md", "%s"),
    PAGE("page", "", "articles/about.md", "%s"),
    COLLATION("collation", "", "articles/x/collation.yaml", "%s"),
    ENTRY("collation", "/properties/entries/items", "articles/x/collation.yaml", "entries: [%s]"),
    FURNITURE(
        "collation", "/properties/furniture/items", "articles/x/collation.yaml", "furniture: [%s]"),
    ADDED("collation", "/properties/added/items", "articles/x/collation.yaml", "added: [%s]"),
    EMENDATION(
        "collation",
        "/properties/emendations/items",
        "articles/x/collation.yaml",
        "emendations: [%s]");

    private final String schema;
    private final String pointer;
    private final String path;
    private final String frame;

    Format(String schema, String pointer, String path, String frame) {
      this.schema = schema;
      this.pointer = pointer;
      this.path = path;
      this.frame = frame;
    }

    JsonNode mapping() {
      return source(schema).at(pointer);
    }

    String yaml(String mapping) {
      return frame.formatted(mapping);
    }

    /// The first problem with a code that the parser reports for a mapping, as its arguments.
    Stream<List<String>> problems(Code code, String mapping) {
      return parse(path, yaml(mapping)).stream()
          .filter(problem -> problem.code() == code)
          .map(Problem::arguments);
    }
  }

  private static List<Problem> parse(String path, String yaml) {
    String text = path.endsWith(".md") ? "---\n" + yaml + "\n---\n" : yaml + "\n";
    return ManuscriptParser.parse(new SourceTree(List.of(SourceFile.of(path, text)), List.of()))
        .problems();
  }

  private static JsonNode source(String schema) {
    return JSON.readTree(read(SCHEMAS.resolve(schema + ".schema.json")));
  }

  private static Schema schema(String name) {
    return REGISTRY.getSchema(read(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON);
  }

  private static JsonNode json(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JSON.valueToTree(value);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> schemaOf(String path) {
    return switch (FileRole.of(path).kind()) {
      case SITE -> Optional.of("site");
      case ABOUT -> Optional.of("page");
      case ISSUE -> Optional.of("issue");
      case ARTICLE -> Optional.of("article");
      case QUOTATIONS -> Optional.of("quotations");
      case NOTES -> Optional.of("notes");
      case TERM -> Optional.of("term");
      case COLLATION -> Optional.of("collation");
      case SOURCE_TEXT, UNKNOWN -> Optional.empty();
    };
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void keysAreThoseOfTheParser(Format format) {
    // A key that resembles no other is answered with the list of all.
    List<String> problem = format.problems(Code.Y004, "{qqqqqqqqqqqq: 1}").toList().getFirst();
    assertThat(new TreeSet<>(format.mapping().get("properties").propertyNames()))
        .isEqualTo(new TreeSet<>(List.of(problem.get(1).split("、"))));
    assertThat(format.mapping().get("additionalProperties").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void requiredKeysAreThoseOfTheParser(Format format) {
    Set<String> required = new TreeSet<>();
    format.mapping().path("required").forEach(key -> required.add(key.asString()));
    assertThat(format.problems(Code.Y003, "{}").map(List::getFirst))
        .containsExactlyInAnyOrderElementsOf(required);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void wordsToChooseFromAreThoseOfTheParser(Format format) {
    var inSchema = new TreeMap<String, String>();
    var inParser = new TreeMap<String, String>();
    for (var property : format.mapping().get("properties").properties()) {
      String key = property.getKey();
      words(property.getValue()).ifPresent(words -> inSchema.put(key, words));
      format
          .problems(Code.Y007, "{" + key + ": qqq}")
          .filter(arguments -> !Set.of("lines", "base_url").contains(arguments.getFirst()))
          .forEach(arguments -> inParser.put(key, arguments.get(2)));
    }
    assertThat(inSchema).isEqualTo(inParser);
  }

  private static Optional<String> words(JsonNode property) {
    if (property.path("type").asString("").equals("boolean")) {
      return Optional.of("true、false");
    }
    return property.has("enum")
        ? Optional.of(
            String.join("、", property.get("enum").valueStream().map(JsonNode::asString).toList()))
        : Optional.empty();
  }

  @Test
  void everyFileOfTheEditionIsValid() {
    int checked = 0;
    for (Path file : files(ARTICLES)) {
      String path = file.toString().replace('\\', '/');
      Optional<String> schema = schemaOf(path);
      if (schema.isPresent()) {
        String text = read(file);
        String yaml = path.endsWith(".md") ? text.split("(?m)^---$", 3)[1] : text;
        assertThat(schema(schema.get()).validate(json(yaml))).as(path).isEmpty();
        checked++;
      }
    }
    assertThat(checked).as("files with front matter").isGreaterThan(100);
  }

  /// A fault, the kind of file, and the code that the parser reports.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Y003 | ISSUE      | {rubric: 本期关注}
          Y003 | TERM       | {term: 新质, category: 理论}
          Y004 | ARTICLE    | {title: 题, titel: 题}
          Y003 | AUTHOR     | {members: [名]}
          Y003 | ADDED      | {block: a.md#byline}
          Y004 | AUTHOR     | {name: 名, unit: 校}
          Y004 | FEATURES   | {search: true}
          Y005 | ARTICLE    | {title: [题]}
          Y005 | ARTICLE    | {title: 题, keywords: 成都}
          Y005 | COLLATION  | {entries: {lines: 1}}
          Y006 | ISSUE      | {title: 题, published: 2023年9月}
          Y006 | ISSUE      | {title: 题, published: 2023-13}
          Y006 | NOTES      | {date: 23-09-06}
          Y006 | SITE       | {title: 题, edition_date: 23}
          Y007 | SITE       | {title: 题, linking: every}
          Y007 | FEATURES   | {notes: maybe}
          Y007 | ENTRY      | {lines: 1, block: a.md#title, certainty: 也许}
          Y007 | ENTRY      | {lines: 0, block: a.md#title}
          Y007 | ENTRY      | {lines: 1 到 3, block: a.md#title}
          Y007 | ENTRY      | {lines: [1-3, x], block: a.md#title}
          Y007 | TERM       | {term: 新质, pinyin: xīn zhì, category: 理论, status: done}
          Y009 | ISSUE      | {title: 题, articles: [成都]}
          Y009 | ISSUE      | {title: 题, sidebar: A}
          Y009 | TERM       | {term: 新质, pinyin: xīn zhì, category: 理论, related: [a_b]}
          Y010 | QUOTATIONS | {title: ' '}
          Y010 | ARTICLE    | {title: 题, keywords: ['']}
          """)
  void whatTheParserRefusesTheSchemaRefuses(Code code, Format format, String mapping) {
    assertThat(format.problems(code, mapping)).as("parser").isNotEmpty();
    assertThat(schema(format.schema).validate(json(format.yaml(mapping))))
        .as("schema")
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"site", "issue", "article", "quotations", "notes", "term", "page", "collation"})
  void theSchemaItselfIsSoundAndExplained(String name) {
    JsonNode source = source(name);
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertThat(meta.validate(source)).isEmpty();
    checkExplained(source, source, name);
  }

  /// Every property has a description, and its examples and default are valid.
  private static void checkExplained(JsonNode root, JsonNode mapping, String at) {
    for (var property : mapping.path("properties").properties()) {
      JsonNode value = property.getValue();
      String where = at + "." + property.getKey();
      assertThat(value.path("description").asString("")).as(where).isNotBlank();
      Schema schema = REGISTRY.getSchema(withDefinitionsOf(root, value));
      value
          .path("examples")
          .forEach(sample -> assertThat(schema.validate(sample)).as(where).isEmpty());
      if (value.has("default")) {
        assertThat(schema.validate(value.get("default"))).as(where).isEmpty();
      }
      checkExplained(root, value, where);
      checkExplained(root, value.path("items"), where + "[]");
    }
  }

  private static JsonNode withDefinitionsOf(JsonNode root, JsonNode property) {
    return ((tools.jackson.databind.node.ObjectNode) property.deepCopy())
        .set("$defs", root.path("$defs"));
  }

  @Test
  void thereIsNoOtherSchema() {
    Set<String> formats = new TreeSet<>();
    for (Format format : Format.values()) {
      formats.add(format.schema + ".schema.json");
    }
    assertThat(files(SCHEMAS).stream().map(file -> file.getFileName().toString()))
        .filteredOn(name -> name.endsWith(".json"))
        .containsExactlyElementsOf(formats);
  }
}
