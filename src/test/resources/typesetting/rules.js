// Measures the layout of a page and returns each violation of a rule of Chinese typesetting
// (W3C, Requirements for Chinese Text Layout), as `<rule>: <text>`. Evaluated in the page.
() => {
  const MAY_NOT_BEGIN = '、。，．：；？！”’）〕］｝》〉」』】·…%‰';
  const MAY_NOT_END = '“‘（〔［｛《〈「『【';
  const PARAGRAPHS = ':is(.prose, .prose section, .quoted blockquote) > p:not(.signature, .sources)';
  const TOLERANCE = 0.5;

  const violations = [];
  const report = (rule, text) => violations.push(`${rule}: ${text}`);
  const px = (element, property) => parseFloat(getComputedStyle(element)[property]) || 0;
  const isInline = (element) => /^(inline|contents|ruby)/.test(getComputedStyle(element).display);

  // Text nodes by their block container.
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

  // The lines of a box: their text without white space, and their rectangles.
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

  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (overflow > 0) {
    report('scroll', `wider than the window by ${overflow}`);
  }

  for (const box of boxes.keys()) {
    const lines = linesOf(box);
    lines.forEach(({ text }, i) => {
      if (i > 0 && MAY_NOT_BEGIN.includes(text[0])) {
        report('begin', text);
      }
      if (i < lines.length - 1 && MAY_NOT_END.includes(text.at(-1))) {
        report('end', text);
      }
      if (i > 0 && '—…'.includes(text[0]) && lines[i - 1].text.endsWith(text[0])) {
        report('dash', `${lines[i - 1].text} / ${text}`);
      }
    });
  }

  for (const number of document.querySelectorAll('.unbroken')) {
    const tops = [...number.getClientRects()].map(({ top }) => Math.round(top));
    if (number.checkVisibility() && new Set(tops).size > 1) {
      report('number', number.textContent);
    }
  }

  // The right edge of a line with its reference marks: one may follow the last character.
  const rightOf = (paragraph, line) =>
    [...paragraph.querySelectorAll('.noteref, .repeatref, .fnref')]
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
      report('indent', `${indent.toFixed(2)} em: ${lines[0].text}`);
    }
    const longest = (right - left) / px(paragraph, 'fontSize');
    if (longest > 40.01) {
      report('measure', `${longest.toFixed(1)} em: ${lines[0].text}`);
    }
    lines.slice(1).forEach((line) => {
      if (Math.abs(line.left - left) > TOLERANCE) {
        report('justify', `begins ${(line.left - left).toFixed(2)} px in: ${line.text}`);
      }
    });
    lines.slice(0, -1).forEach((line) => {
      const short = right - rightOf(paragraph, line);
      if (Math.abs(short) > TOLERANCE) {
        report('justify', `ends ${short.toFixed(2)} px short: ${line.text}`);
      }
    });
  }

  // Notes in the margin, in a window that is wide enough for them.
  if (innerWidth >= 1200) {
    let previous;
    for (const note of document.querySelectorAll(':is(.reading, .single) .note > aside')) {
      const number = note.dataset.anchor.slice(2);
      const mark = document.querySelector(`.noteref[data-number="${number}"]`);
      const rect = note.getBoundingClientRect();
      const column = mark.closest('[data-block]').getBoundingClientRect();
      if (!note.checkVisibility() || rect.left < column.right || rect.right > innerWidth) {
        report('margin', `note ${number} is outside the margin`);
      }
      if (previous && rect.top < previous.bottom) {
        report('margin', `note ${number} overlaps the previous note`);
      }
      const line = px(mark.closest('[data-block]'), 'lineHeight');
      const distance = Math.abs(rect.top - mark.getBoundingClientRect().top) / line;
      const gap = previous ? rect.top - previous.bottom : Infinity;
      if (distance > 4 && gap > line) {
        report('margin', `note ${number} is ${distance.toFixed(1)} lines from its mark`);
      }
      previous = rect;
    }
  }
  return violations;
};
