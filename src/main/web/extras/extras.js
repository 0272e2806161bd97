// For queries with marks of the query language, that may be pinyin, or that have no hits. A large site has it in a script of its own.
import { fallback } from './fallback.js';
import { filterOf } from './filters.js';
import { namesFitting } from './pinyin-entries.js';
import { toggleFilter } from './query.js';
import { understood } from './traditional.js';

export const extras = { fallback, filterOf, namesFitting, toggleFilter, understood };
