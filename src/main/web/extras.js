// The third script of a large site: the query language, pinyin, correction. It shares the engine's functions.

import { extras } from './extras/extras.js';

provide(extras);
