import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fits, prepare } from '../../main/web/extras/pinyin-entries.js';

const NONE = 0;
const BEGINNING = 1;
const WHOLE = 2;

/** Names with the reading of each character: a syllable, letter or digit, or `-` for a mark. */
const NAMES = {
  新质生产力: 'xin zhi sheng chan li',
  综合: 'zong he',
  指挥: 'zhi hui',
  绿色: 'lv se',
  城市群: 'cheng shi qun',
  '“5+N”产业生态': '- 5 - n - chan ye sheng tai',
  'R&D': 'r - d',
  'GPT-4': 'g p t - 4',
};

for (const [fit, text, ...typed] of [
  [WHOLE, '新质生产力', 'xinzhishengchanli', 'xzscl', 'xzhshchl', 'xin质sheng产力', '新质生产力'],
  [WHOLE, '综合', 'zonghe', 'zh', 'zhe', 'zongh'],
  [WHOLE, '指挥', 'zhh', 'zh'],
  [WHOLE, '绿色', 'lvse', 'lüse', 'ls'],
  [WHOLE, '“5+N”产业生态', '5nchanyeshengtai', '5ncyst', '5+n产业生态'],
  [WHOLE, 'R&D', 'rd', 'r&d', 'R＆D'],
  [BEGINNING, '新质生产力', 'x', 'xi', 'xin', 'xinz', 'xinzh', 'xinzhi', 'xz', 'xzh', '新', 'xin质', 'xzscha'],
  [BEGINNING, '城市群', 'cs', 'chs', 'chengsh'],
  [BEGINNING, '“5+N”产业生态', '5', '5n', '5+N'],
  [BEGINNING, 'GPT-4', 'gp', 'gpt'],
  [NONE, '新质生产力', 'xzc', 'zhi', 'xinzhii', 'xzscll', '新知', 'q', 'xinzhishengchanlia'],
  [NONE, '“5+N”产业生态', '6n', 'n'],
]) {
  test(`${text} matches ${fit}`, () => {
    const readings = NAMES[text].split(' ').map((reading) => reading.replace('-', ''));
    for (const one of typed) {
      assert.equal(fits({ text, readings }, prepare(one)), fit, one);
    }
  });
}
