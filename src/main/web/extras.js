// What the engine of a large site leaves out: a script beside the files of the index, which shares the engine's functions.

import { extras } from './extras/extras.js';

provide(extras);
