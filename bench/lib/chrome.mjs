// Starts Chromium for a tool that controls it through the debugging port.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { ARGUMENTS } from './browser.mjs';

/** @returns port, and close(), which also removes its profile */
export async function launch() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'wenzhu-chrome-'));
  const process_ = spawn(
    process.env.WENZHU_CHROMIUM,
    [...ARGUMENTS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise((resolve, reject) => {
    let output = '';
    process_.stderr.on('data', (bytes) => {
      output += bytes;
      const [, found] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(output) ?? [];
      if (found) resolve(Number(found));
    });
    process_.on('exit', () => reject(new Error(`Chromium did not start: ${output}`)));
  });
  return {
    port,
    async close() {
      const ended = new Promise((resolve) => process_.on('exit', resolve));
      process_.kill();
      await ended;
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}
