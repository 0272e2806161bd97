package wenzhu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of `ARCHITECTURE.md` for packages, libraries and files.
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("wenzhu");

  /// The members that classes outside `cli` access, by name, each with one of the accesses.
  private static final Map<String, JavaAccess<?>> TARGETS =
      MAIN.stream()
          .filter(type -> !type.getPackageName().equals("wenzhu.cli"))
          .flatMap(type -> type.getAccessesFromSelf().stream())
          .flatMap(access -> names(access).map(name -> Map.entry(name, access)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));

  /// Each package, and the project's packages that it may import.
  private static final String TABLE =
      """
      source:
      output:
      diagnostic: source
      text: source
      document: source
      read: source diagnostic
      parse: source diagnostic text document
      collate: source diagnostic text document
      link: source diagnostic text document collate
      index: source diagnostic text document collate link
      index.export: source diagnostic text document link output index
      picture: document link source
      render: source diagnostic text document collate link picture output
      offline: source document link output
      write: source diagnostic output
      integrity: source diagnostic document link output
      pipeline: source diagnostic text document output read parse collate link index index.export render offline write integrity
      cli: source diagnostic document collate link index integrity pipeline
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void packageImportsOnlyAllowedPackages(Row row) {
    String[] allowed =
        Stream.concat(Stream.of(row.name()), row.imports().stream())
            .map(name -> "wenzhu." + name)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("wenzhu." + row.name())
        .should()
        .dependOnClassesThat(resideInAPackage("wenzhu..").and(not(resideInAnyPackage(allowed))))
        .check(MAIN);
  }

  /// Otherwise a misspelt package would satisfy every rule above.
  @Test
  void tableListsAllPackages() {
    Set<String> actual =
        MAIN.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(type -> type.getPackageName().replaceFirst("^wenzhu\\.", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected = rows().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(actual).isEqualTo(expected);
  }

  /// Other packages may use the results of a stage, but only `pipeline` may run it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "read.FolderReader",
        "parse.ManuscriptParser",
        "collate.Collator",
        "link.Linker",
        "index.Indexer",
        "index.export.IndexExport",
        "render.SiteRenderer",
        "offline.OfflineSite",
        "write.SiteWriter"
      })
  void onlyPipelineRunsStages(String stage) {
    String name = "wenzhu." + stage;
    noClasses()
        .that()
        .resideOutsideOfPackages(MAIN.get(name).getPackageName(), "wenzhu.pipeline")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(name)
        .check(MAIN);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "com.vladsch.flexmark, parse",
    "org.snakeyaml, parse",
    "com.hankcs, link",
    "org.apache.lucene, index index.export",
    "io.pebbletemplates, render",
    "picocli, cli",
    "org.jsoup, integrity",
    "java.net.http, integrity",
    "java.lang.foreign, write"
  })
  void onlyTheseUseTheLibrary(String library, String users) {
    List<String> names = List.of(users.split(" "));
    noClasses()
        .that()
        .resideOutsideOfPackages(
            names.stream().map(name -> "wenzhu." + name).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(MAIN);
    for (String user : names) {
      assertThat(uses(user, library)).as("%s uses %s", user, library).isTrue();
    }
  }

  @Test
  void onlyFivePackagesAccessFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "wenzhu.read", "wenzhu.write", "wenzhu.integrity", "wenzhu.pipeline", "wenzhu.cli")
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..")
                .or(
                    describe(
                        "files of java.io",
                        type ->
                            type.getFullName().matches("java\\.io\\.(File.*|RandomAccessFile)")))
                .or(
                    describe(
                        "file channels",
                        type ->
                            type.getFullName().matches("java\\.nio\\.channels\\.\\w*File\\w*"))))
        .check(MAIN);
    assertThat(uses("read", "java.nio.file")).isTrue();
  }

  /// `Disk` follows no symbolic link. A library that gets a path could write to it, so none does.
  @Test
  void onlyDiskChangesFiles() {
    Pattern change =
        Pattern.compile(
            "java\\.nio\\.file\\.Files\\.(write|create|delete|move|copy|set|newOutput|newBufferedW|newByteC).*"
                + "|java\\.nio\\.channels\\.\\w*FileChannel\\.open\\(.*"
                + "|java\\.io\\.(File|FileOutputStream|FileWriter|RandomAccessFile|PrintStream|PrintWriter)"
                + "\\.<init>\\(java\\.(lang\\.String|io\\.File).*"
                + "|(?!java\\.|wenzhu\\.).*\\(.*(java\\.nio\\.file\\.Path|java\\.io\\.File)\\b.*");
    assertThat(
            MAIN.stream()
                .filter(type ->
                    type.getAccessesFromSelf().stream()
                        .flatMap(ArchitectureTest::names)
                        .anyMatch(change.asMatchPredicate()))
                .map(JavaClass::getName))
        .containsExactly("wenzhu.write.Disk");
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("wenzhu.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("wenzhu.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(packages)
        .hasSizeGreaterThan(8)
        .allSatisfy(name ->
            assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class));
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("wenzhu.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(MAIN);
  }

  @Test
  void noClassIsNamedHelperOrTheLike() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Utility|Manager|Helper|Helpers|Impl)")
        .check(MAIN);
  }

  @Test
  void noFileOfMainCodeIsLong() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(java|js)")))
          .hasSizeGreaterThan(300)
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
    }
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().areStatic().should().beFinal().check(MAIN);
  }

  /// The same input must give the same bytes, so the code uses no clock, no randomness and no
  /// default locale, charset or time zone.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java\\.lang\\.System\\.currentTimeMillis",
        "java\\.time\\..*\\.now",
        "java\\.time\\.Clock\\.system.*",
        "java\\.time\\.ZoneId\\.systemDefault",
        "java\\.util\\.TimeZone\\.getDefault",
        "java\\.lang\\.Math\\.random",
        "java\\.util\\.UUID\\.randomUUID",
        "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current",
        "java\\.util\\.Locale\\.(getDefault|setDefault)",
        "com\\.ibm\\.icu\\.util\\.ULocale\\.getDefault",
        "java\\.nio\\.charset\\.Charset\\.defaultCharset",
        "java\\.util\\.(Random|Date|GregorianCalendar)\\.<init>\\(\\)",
        "java\\.security\\.SecureRandom\\.<init>.*",
        "java\\.lang\\.String\\.(getBytes|toLowerCase|toUpperCase)\\(\\)",
        "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
        "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
        "java\\.lang\\.String\\.formatted.*"
      })
  void forbiddenCallDoesNotOccur(String call) {
    Pattern pattern = Pattern.compile(call);
    assertThat(TARGETS.keySet().stream().filter(pattern.asMatchPredicate()).map(TARGETS::get))
        .as("accesses outside of wenzhu.cli")
        .isEmpty();
    assertThat(new ClassFileImporter().importClass(ForbiddenCalls.class).getAccessesFromSelf())
        .as("the pattern finds the forbidden call")
        .anyMatch(access -> names(access).anyMatch(pattern.asMatchPredicate()));
  }

  /// Makes each of the forbidden calls, to test the patterns.
  @SuppressWarnings({
    "DefaultCharset",
    "DefaultLocale",
    "JavaTimeDefaultTimeZone",
    "JavaUtilDate",
    "StringCaseLocaleUsage",
    "TimeZoneUsage",
    "UnusedMethod"
  })
  private static final class ForbiddenCalls {

    static List<Object> make() {
      return List.of(
          System.currentTimeMillis(),
          LocalDate.now(),
          Clock.systemUTC(),
          ZoneId.systemDefault(),
          TimeZone.getDefault(),
          Math.random(),
          UUID.randomUUID(),
          ThreadLocalRandom.current(),
          Locale.getDefault(),
          ULocale.getDefault(),
          Charset.defaultCharset(),
          new Random(),
          new SecureRandom(),
          "x".toLowerCase(),
          new String(new byte[0]),
          String.format("%s", "x"),
          "%s".formatted("x"));
    }
  }

  /// Durations are only for reports.
  @Test
  void onlyTwoPackagesMeasureTime() {
    noClasses()
        .that()
        .resideOutsideOfPackages("wenzhu.cli", "wenzhu.pipeline")
        .should()
        .callMethod(System.class, "nanoTime")
        .check(MAIN);
  }

  record Row(String name, Set<String> imports) {}

  private static Stream<Row> rows() {
    return TABLE
        .lines()
        .map(line -> line.split(":", -1))
        .map(parts ->
            new Row(
                parts[0].strip(),
                Arrays.stream(parts[1].strip().split(" "))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(HashSet::new))));
  }

  /// Owner and name of the accessed member, without and with its parameters.
  private static Stream<String> names(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return Stream.of(
        target.getOwner().getFullName() + "." + target.getName(), target.getFullName());
  }

  private static boolean uses(String of, String library) {
    return MAIN.stream()
        .filter(type -> type.getPackageName().equals("wenzhu." + of))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(use -> (use.getTargetClass().getPackageName() + ".").startsWith(library + "."));
  }
}
