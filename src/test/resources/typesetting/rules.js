// Measures a page as it is laid out, and tells each place that breaks a rule of setting Chinese
// (W3C, Requirements for Chinese Text Layout): `<rule>: <what>`. Evaluated in the page.
() => {
  const MAY_NOT_BEGIN = '、。，．：；？！”’）〕］｝》〉」』】·…%‰';
  const MAY_NOT_END = '“‘（〔［｛《〈「『【';
  const PARAGRAPHS = ':is(.prose, .prose section, .quoted blockquote) > p:not(.signature, .sources)';
  const TOLERANCE = 0.5;

  const findings = [];
  const tell = (rule, what) => findings.push(`${rule}: ${what}`);
  const px = (element, property) => parseFloat(getComputedStyle(element)[property]) || 0;
  const isInline = (element) => /^(inline|contents|ruby)/.test(getComputedStyle(element).display);

  // Texts by the box that breaks them into lines.
  const boxes = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    let box = text.parentElement;
    if (!text.data.trim() || box.closest('rt, script, noscript, select') || !box.checkVisibility()) {
      continue;
    }
    while (isInline(box) && box !== document.body) {
      box = box.parentElement;
    }
    boxes.set(box, [...(boxes.get(box) ?? []), text]);
  }

  // The lines of a box: its characters but white space, with the place that each takes.
  const linesOf = (box) => {
    const lines = [];
    const range = new Range();
    for (const text of boxes.get(box) ?? []) {
      for (let i = 0; i < text.length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const rect = range.getClientRects()[0];
        if (!rect || !rect.width || /\s/.test(text.data[i])) {
          continue;
        }
        const line = lines.at(-1);
        const middle = (rect.top + rect.bottom) / 2;
        if (line && middle < line.bottom && rect.left >= line.right - rect.width / 2) {
          line.text += text.data[i];
          line.right = rect.right;
          line.bottom = Math.max(line.bottom, rect.bottom);
        } else {
          lines.push({ text: text.data[i], left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
        }
      }
    }
    return lines;
  };

  const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (excess > 0) {
    tell('scroll', `wider than the window by ${excess}`);
  }

  for (const box of boxes.keys()) {
    const lines = linesOf(box);
    lines.forEach(({ text }, i) => {
      if (i > 0 && MAY_NOT_BEGIN.includes(text[0])) {
        tell('begin', text);
      }
      if (i < lines.length - 1 && MAY_NOT_END.includes(text.at(-1))) {
        tell('end', text);
      }
      if (i > 0 && '—…'.includes(text[0]) && lines[i - 1].text.endsWith(text[0])) {
        tell('dash', `${lines[i - 1].text} / ${text}`);
      }
    });
  }

  for (const number of document.querySelectorAll('.unbroken')) {
    const tops = [...number.getClientRects()].map(({ top }) => Math.round(top));
    if (number.checkVisibility() && new Set(tops).size > 1) {
      tell('number', number.textContent);
    }
  }

  // Where the marks of a line end, too: one may stand behind the last character.
  const rightOf = (paragraph, line) =>
    [...paragraph.querySelectorAll('.noteref, .echoref, .fnref')]
      .map((mark) => ({ mark, rect: mark.getBoundingClientRect() }))
      .filter(({ rect }) => rect.top < line.bottom && rect.bottom > line.top && rect.left > line.right - rect.width)
      .reduce((right, { mark, rect }) => Math.max(right, rect.right + px(mark, 'marginRight')), line.right);

  for (const paragraph of document.querySelectorAll(PARAGRAPHS)) {
    const lines = paragraph.checkVisibility() ? linesOf(paragraph) : [];
    if (lines.length === 0) {
      continue;
    }
    const rect = paragraph.getBoundingClientRect();
    const left = rect.left + px(paragraph, 'paddingLeft');
    const right = rect.right - px(paragraph, 'paddingRight');
    const indent = (lines[0].left - left) / px(paragraph, 'fontSize');
    if (Math.abs(indent - 2) > 0.02) {
      tell('indent', `${indent.toFixed(2)} em: ${lines[0].text}`);
    }
    const longest = (right - left) / px(paragraph, 'fontSize');
    if (longest > 40.01) {
      tell('measure', `${longest.toFixed(1)} em: ${lines[0].text}`);
    }
    lines.slice(1).forEach((line) => {
      if (Math.abs(line.left - left) > TOLERANCE) {
        tell('justify', `begins ${(line.left - left).toFixed(2)} px in: ${line.text}`);
      }
    });
    lines.slice(0, -1).forEach((line) => {
      const short = right - rightOf(paragraph, line);
      if (Math.abs(short) > TOLERANCE) {
        tell('justify', `ends ${short.toFixed(2)} px short: ${line.text}`);
      }
    });
  }

  // Notes beside the text, where there is room for them.
  if (innerWidth >= 1200) {
    let before;
    for (const note of document.querySelectorAll(':is(.reading, .single) .note > aside')) {
      const number = note.dataset.anchor.slice(2);
      const mark = document.querySelector(`.noteref[data-number="${number}"]`);
      const rect = note.getBoundingClientRect();
      const column = mark.closest('[data-block]').getBoundingClientRect();
      if (!note.checkVisibility() || rect.left < column.right || rect.right > innerWidth) {
        tell('margin', `note ${number} is not in it`);
      }
      if (before && rect.top < before.bottom) {
        tell('margin', `note ${number} lies over the note before`);
      }
      const line = px(mark.closest('[data-block]'), 'lineHeight');
      const away = Math.abs(rect.top - mark.getBoundingClientRect().top) / line;
      const below = before ? rect.top - before.bottom : Infinity;
      if (away > 4 && below > line) {
        tell('margin', `note ${number} is ${away.toFixed(1)} lines from its mark`);
      }
      before = rect;
    }
  }
  return findings;
};
