package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {

  @Test
  void commentsAndNeedlessSpaceAreDropped() {
    check("/* a */\na,\nb {\n  color: red;\n  top: 0;\n}\n/* b */\n", "a,b{color:red;top:0}");
    check("@layer a, b;\n@layer a {\n  p { }\n}\n", "@layer a,b;@layer a{p{}}");
    check("a { color: red !important; }", "a{color:red!important}");
    check(":is( a , b ) > [ x = 'y' ] {}", ":is(a,b)>[x = 'y']{}");
    check(
        "@media (width >= 40rem) { a { &:hover { top: 0; } } }",
        "@media (width>= 40rem){a{&:hover{top:0}}}");
    check(
        "a { color: oklch(50% 0.1 20 / 0.5); text-autospace: normal; }",
        "a{color:oklch(50% 0.1 20 / 0.5);text-autospace:normal}");
    check("a /* open", "a");
  }

  @Test
  void spaceThatSeparatesIsKept() {
    check("a :hover {}", "a :hover{}");
    check("a  \n b {}", "a b{}");
    check("li + li {}", "li + li{}");
    check("@media screen and (scripting: none) {}", "@media screen and (scripting:none){}");
    check("@supports not (a: b) {}", "@supports not (a:b){}");
    check("a { top: calc(1px + 2 * (3px - 1px)); }", "a{top:calc(1px + 2 * (3px - 1px))}");
    check("a { margin: 0 -1em; }", "a{margin:0 -1em}");
    check("p/* a */.b {}", "p/**/.b{}");
    check("p/* a */ .b {}", "p .b{}");
  }

  @Test
  void stringsAddressesAndEscapesAreUnchanged() {
    check("a { content: \"推 ; } /* b */\"; }", "a{content:\"推 ; } /* b */\"}");
    check("a { content: '\\'  '; }", "a{content:'\\'  '}");
    check("a { content: \"a\\\n  b\"; }", "a{content:\"a\\\n  b\"}");
    check("a { content: \"open  \n}  b { }", "a{content:\"open  \n}b{}");
    check("a { src: url( /*a*/;b ) ; }", "a{src:url( /*a*/;b )}");
    check("a { src: url( \"a  b\" ); }", "a{src:url(\"a  b\")}");
    check(".\\31  b {}", ".\\31  b{}");
    check(".\\: b {}", ".\\: b{}");
  }

  @Test
  void aMinifiedSheetIsNotMinifiedFurther() {
    String once = StyleSheet.minified("/* a */ a , b { color : red ; } p/**/.c { top: 0 }");
    check(once, once);
  }

  private static void check(String css, String minified) {
    assertThat(StyleSheet.minified(css)).as(css).isEqualTo(minified);
  }
}
