// Sizes of folders, and the output of GNU time.

import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';

import { isNeeded } from './pagefind.mjs';

/** The number of files, their bytes and, if `isGzipped`, the bytes of each file gzipped. Pages (.html) in search/ are not counted. */
export function size(folder, isGzipped = false) {
  const total = { files: 0, bytes: 0, gzipped: 0 };
  if (!fs.existsSync(folder)) return total;
  const isIndex = path.basename(folder) === 'search';
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isNeeded(entry.name) || (isIndex && entry.name.endsWith('.html'))) continue;
    const bytes = fs.readFileSync(path.join(entry.parentPath ?? entry.path, entry.name));
    total.files++;
    total.bytes += bytes.length;
    if (isGzipped) total.gzipped += zlib.gzipSync(bytes).length;
  }
  return total;
}

/** The gzipped size of the engine, which is in the same file as the constants of the index. */
export function engineSize(site) {
  const self = {};
  vm.runInNewContext(fs.readFileSync(path.join(site, 'search', 'index.js'), 'utf8'), { self });
  const engine = self.wenzhu[0].find((part) => typeof part === 'function');
  return zlib.gzipSync(String(engine), { level: 9 }).length;
}

/** The output of `/usr/bin/time -f '%e %U %S %M'`, in seconds and MiB. */
export function spent(file) {
  const [wall, user, system, peak] = fs.readFileSync(file, 'utf8').trim().split(' ').map(Number);
  return { wall, processor: user + system, peak: peak / 1024 };
}
