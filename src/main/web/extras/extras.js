// What only some queries need: those with marks of the query language, those that may be pinyin, those that find nothing. A large site
// has it in a script of its own.
import { filterOf } from './filters.js';
import { mend } from './fallback.js';
import { namesFitting } from './pinyin-entries.js';
import { toggleFilter } from './query.js';
import { understood } from './traditional.js';

export const extras = { filterOf, mend, namesFitting, toggleFilter, understood };
