// Sizes of folders, and what GNU time noted.

import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';

import { isNeeded } from './pagefind.mjs';

/** Files, their bytes and, if asked for, bytes gzipped one by one; below search/ no page (.html) counts. */
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

/** The engine, gzipped alone: it travels in the same file as the constants of the index. */
export function engineSize(site) {
  const self = {};
  vm.runInNewContext(fs.readFileSync(path.join(site, 'search', 'index.js'), 'utf8'), { self });
  const engine = self.wenzhu[0].find((part) => typeof part === 'function');
  return zlib.gzipSync(String(engine), { level: 9 }).length;
}

/** What `/usr/bin/time -f '%e %U %S %M'` wrote: seconds and MiB. */
export function spent(file) {
  const [wall, user, system, peak] = fs.readFileSync(file, 'utf8').trim().split(' ').map(Number);
  return { wall, processor: user + system, peak: peak / 1024 };
}
