// Draws random queries of each class from a corpus. The same corpus and seed give the same queries.

import fs from 'node:fs';
import path from 'node:path';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const TOKENS = /[A-Za-z0-9.+&-]+/g;
const BESIDE_HAN = /[\u4e00-\u9fff]{2}[A-Za-z0-9.+&-]+[\u4e00-\u9fff]{1,2}/g;

/** Random numbers in [0, 1): mulberry32. */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function articleFiles(corpus) {
  return fs
    .readdirSync(corpus)
    .filter((name) => name.startsWith('issue-'))
    .sort()
    .flatMap((issue) =>
      fs
        .readdirSync(path.join(corpus, issue))
        .filter((name) => /^a\d+\.md$/.test(name))
        .sort()
        .map((name) => path.join(corpus, issue, name)),
    );
}

/** The paragraphs of an article, without Markdown syntax. */
function paragraphs(file) {
  const body = fs.readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  return body
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.replaceAll('*', ''));
}

/** Every k-th of a list, at most `limit` of them. */
function spread(list, limit) {
  const step = Math.max(1, Math.ceil(list.length / limit));
  return list.filter((_, i) => i % step === 0);
}

export class Queries {
  /** Frequencies are counted in at most `limit` articles; the queries are drawn from 300 of them. */
  constructor(corpus, perClass, { seed = 1, limit = Infinity } = {}) {
    const files = spread(articleFiles(corpus), limit);
    this.random = generator(seed);
    this.perClass = perClass;
    this.text = files.flatMap(paragraphs).join('\n');
    this.sample = spread(files, 300).flatMap(paragraphs);
    this.runs = this.sample.flatMap((line) => line.match(/[\u4e00-\u9fff]+/g) ?? []);
    this.words = this.runs.map((run) => [...segmenter.segment(run)].map((part) => part.segment));
    this.pairs = mostCommon(this.words.flat().filter((word) => word.length === 2));
  }

  /** The name and the queries of each class. */
  classes() {
    const window = (length) => () => this.window(length);
    const { characters, counts } = this.characters();
    const rareCharacters = characters.filter((char) => counts.get(char) >= 2 && counts.get(char) <= 20);
    const fours = mostCommon(this.runs.flatMap((run) => grams(run, 4)));
    const tokens = this.sample.flatMap((line) => line.match(TOKENS) ?? []).filter((token) => /[A-Za-z]/.test(token));
    const beside = this.sample.flatMap((line) => line.match(BESIDE_HAN) ?? []);
    return [
      ['one character, common', this.distinct(() => this.pick(characters.slice(0, 100)))],
      ['one character, rare', this.distinct(() => this.pick(rareCharacters))],
      ['word of 2, common', this.commonWords()],
      ['word of 2, rare', this.distinct(() => this.pick(this.pairs), 2, 20)],
      ['string of 4, common', this.distinct(() => this.pick(fours.slice(0, 200)))],
      ['string of 4, rare', this.distinct(window(4), 1, 5)],
      ['across a word boundary', this.distinct(() => this.acrossWords(), 1, 300)],
      ['string of 8 to 12, rare', this.rareStrings()],
      ['two common words', this.distinct(() => this.twoWords(100))],
      ['a common and another word', this.distinct(() => this.twoWords(Infinity))],
      ['Latin and digits', this.distinct(() => this.pick(mostCommon(tokens).slice(0, 20)))],
      ['Latin and digits beside Han', this.distinct(() => this.pick(beside))],
    ];
  }

  commonWords() {
    return this.distinct(() => this.pick(this.pairs.slice(0, 100)));
  }

  rareStrings() {
    return this.distinct(() => this.window(8 + Math.floor(this.random() * 5)), 1, 3);
  }

  /** Different queries that occur in at least `least` and at most `most` paragraphs. */
  distinct(draw, least = 1, most = Infinity) {
    const queries = new Set();
    for (let tries = 0; tries < 2000 && queries.size < this.perClass; tries++) {
      const query = draw();
      if (query && (most === Infinity || this.isBetween(query, least, most))) queries.add(query);
    }
    return [...queries];
  }

  isBetween(query, least, most) {
    let count = 0;
    for (let at = this.text.indexOf(query); at >= 0 && count <= most; count++) {
      const end = this.text.indexOf('\n', at);
      at = end < 0 ? -1 : this.text.indexOf(query, end);
    }
    return count >= least && count <= most;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** A random string of Han characters. */
  window(length) {
    const run = this.pick(this.runs);
    const from = Math.floor(this.random() * (run.length - length + 1));
    return run.length < length ? undefined : run.slice(from, from + length);
  }

  /** The last character of a word and the next word: 器学习 of 机器学习. */
  acrossWords() {
    const words = this.pick(this.words);
    const at = Math.floor(this.random() * (words.length - 1));
    const [word, next] = words.slice(at, at + 2);
    return word?.length >= 2 && next?.length === 2 ? word.at(-1) + next : undefined;
  }

  /** Two words of one paragraph: a common one, and one of the `rank` most common. */
  twoWords(rank) {
    const line = this.pick(this.sample);
    const common = this.pairs.slice(0, 100).filter((word) => line.includes(word));
    const others = this.pairs.slice(0, rank).filter((word) => line.includes(word));
    const [first, second] = [this.pick(common), this.pick(others)];
    return first && second && first !== second ? `${first} ${second}` : undefined;
  }

  /** The Han characters of the corpus, the most common first, and their frequencies. */
  characters() {
    const all = new Uint32Array(0x10000);
    for (let i = 0; i < this.text.length; i++) all[this.text.charCodeAt(i)]++;
    const counts = new Map();
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      if (all[code]) counts.set(String.fromCharCode(code), all[code]);
    }
    return { counts, characters: [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)) };
  }
}

function grams(run, length) {
  return Array.from({ length: Math.max(0, run.length - length + 1) }, (_, i) => run.slice(i, i + length));
}

/** The distinct items of a list, the most common first; equally common ones in their order in the list. */
function mostCommon(list) {
  const counts = new Map();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
}
