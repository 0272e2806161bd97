package wenzhu.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;

/// An address that looks like another one is reported, and shows where it leads.
class ExternalAddressTest {

  @Test
  void aUserIsLeftOut() {
    check(
        "https://www.gov.cn@evil.example/a", "https://evil.example/a M029 www.gov.cn|evil.example");
    check("https://a:b@c@evil.example", "https://evil.example M029 a:b@c|evil.example");
    check(
        "https:///www.gov.cn@evil.example/", "https://evil.example/ M029 www.gov.cn|evil.example");
    check("https://example.org/@user", "https://example.org/@user");
    check("https://example.org?q=a@b", "https://example.org?q=a@b");
  }

  @Test
  void aHostThatMayBeMistakenIsEncoded() {
    check(
        "https://www.g\u043ev.cn/",
        "https://www.xn--gv-fmc.cn/ M030 www.g\u043ev.cn|www.xn--gv-fmc.cn");
    check(
        "https://xn--80ak6aa92e.com/",
        "https://xn--80ak6aa92e.com/ M030 \u0430\u0440\u0440\u04cf\u0435.com|xn--80ak6aa92e.com");
    check("https://例子.中国/路", "https://例子.中国/路");
    check("https://bücher.example/", "https://bücher.example/");
    check("https://例子abc.中国:8080/", "https://例子abc.中国:8080/");
    check("https://a_b.example.org:8080/", "https://a_b.example.org:8080/");
    check("https://[2001:db8::1]:8080/", "https://[2001:db8::1]:8080/");
  }

  @Test
  void anEncodedHostIsNamed() {
    check(
        "https://xn--fsqu00a.xn--fiqs8s/",
        "https://xn--fsqu00a.xn--fiqs8s/ M031 xn--fsqu00a.xn--fiqs8s|例子.中国");
  }

  @Test
  void encodedInvisibleCharactersAreReported() {
    check("https://example.org/%E2%80%AEx", "https://example.org/%E2%80%AEx M032 U+202E");
    check("mailto:a%E2%80%8B@example.org", "mailto:a%E2%80%8B@example.org M032 U+200B");
    check(
        "https://example.org/?q=a%0Ab%B3%C7%E5%9F%8E%",
        "https://example.org/?q=a%0Ab%B3%C7%E5%9F%8E%");
  }

  private static void check(String url, String expected) {
    Problems problems = new Problems();
    String read = ExternalAddress.read(url, Location.of("articles/a.md"), problems);
    assertThat(
            read
                + problems.toList().stream()
                    .map(problem ->
                        " " + problem.code() + " " + String.join("|", problem.arguments()))
                    .collect(joining()))
        .isEqualTo(expected);
  }
}
