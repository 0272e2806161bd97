package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelativeUrlsTest {

  @Test
  void linksAreRelativeAndNameTheFile() {
    check("", "terms/", "terms/index.html");
    check("terms/", "", "../index.html");
    check("a/b/", "a/c/", "../c/index.html");
    check("a/b/", "terms/x/", "../../terms/x/index.html");
    check("a/", "a/b/", "b/index.html");
    check("a/b/", "a/", "../index.html");
    check("ab/", "a/", "../a/index.html");
    check("a/", "a/", "index.html");
  }

  @Test
  void aPlaceOnTheSamePageIsAFragment() {
    assertThat(RelativeUrls.from("a/").to("a/", "x")).isEqualTo("#x");
    assertThat(RelativeUrls.from("a/").to("b/", "x")).isEqualTo("../b/index.html#x");
  }

  @Test
  void absoluteLinksStartAtTheirRoot() {
    assertThat(RelativeUrls.absolute("/wenzhu/").to("terms/"))
        .isEqualTo("/wenzhu/terms/index.html");
    assertThat(RelativeUrls.absolute("/").to("", "x")).isEqualTo("/index.html#x");
  }

  private static void check(String from, String to, String expected) {
    assertThat(RelativeUrls.from(from).to(to)).isEqualTo(expected);
  }
}
