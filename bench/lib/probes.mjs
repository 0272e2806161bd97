// Queries that other engines do not find. The generated corpora contain sentences of the edition, so each query has hits.

import { fold } from './fold.mjs';

/** `in`: the folded string that each of the first ten hits must contain. */
export const PROBES = [
  { kind: 'Traditional', query: '生產力', in: '生产力' },
  { kind: 'pinyin', query: 'xinzhi', in: '新质' },
  { kind: 'one wrong homophone', query: '新制生产力', in: '新质生产力' },
  { kind: 'single character', query: '质', in: '质' },
  { kind: 'cut across words', query: '质生产', in: '质生产' },
  { kind: 'full width', query: '２０２３年', in: '2023年' },
  { kind: 'mixed tokens', query: '2023 年', in: '2023年' },
  { kind: 'mixed tokens', query: '5+N', in: '5+n' },
  { kind: 'mixed tokens', query: 'R&D', in: 'r&d' },
  { kind: 'mixed tokens', query: 'C++', in: 'c++' },
  { kind: 'mixed tokens', query: '.NET', in: '.net' },
];

/** Without hits, one of the offered terms and titles must contain the string. */
export function isFound(probe, hits, offers, truth) {
  const text = (hit) => truth.textOf(hit.split('#').at(-1)) ?? '';
  return hits.length > 0
    ? hits.slice(0, 10).every((hit) => text(hit).includes(probe.in))
    : offers.some((offer) => fold(offer).includes(probe.in));
}
