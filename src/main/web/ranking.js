// What the engine of a large site leaves out beside the extras: the order of blocks of several strings, of long ones, and beyond the
// best. A script beside the files of the index, which shares the engine's functions.

import { candidatesOf } from './search/candidates.js';
import { ranked } from './search/cooccurrences.js';

provide({ candidatesOf, ranked });
