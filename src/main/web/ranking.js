// The second script of a large site: the order of blocks of several strings, of long strings, and beyond the best of one. It shares the
// engine's functions.

import { candidatesOf } from './search/candidates.js';
import { rankingOf } from './search/ranking.js';

provide({ candidatesOf, rankingOf });
