// Requests files of a site from two hosts, and reads the site in Chromium. bench/hosts writes the configurations of the hosts.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

import { launch } from './lib/browser.mjs';

const [work, site] = process.argv.slice(2);
const { chromium } = createRequire(path.join(work, 'npm/'))('playwright-core');
const folder = path.join(work, 'hosts');

const files = fs.readdirSync(site, { recursive: true }).map(String);
const find = (pattern) => '/' + files.find((file) => pattern.test(file));
const PACK = find(/^search\/[0-9a-f]{16}\/t\/\d+\.js$/);
const STYLE = find(/^assets\/style\..*\.css$/);
const SCRIPT = find(/^assets\/client\..*\.js$/);
const ARTICLE = '/new-quality/chengdu/index.html';
const OTHER = '/new-quality/understanding/index.html';

const HOSTS = [
  {
    name: execFileSync('sh', ['-c', 'nginx -v 2>&1']).toString().replace(/.*nginx\/(\S+)[^]*/, 'nginx $1'),
    origin: 'http://127.0.0.1:8471',
    start: () => spawn('nginx', ['-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' }),
  },
  {
    name: `Caddy ${execFileSync('caddy', ['version']).toString().trim().split(' ')[0]}`,
    origin: 'http://127.0.0.1:8472',
    start: () =>
      spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')], {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      }),
  },
];

/** Sends a request and returns the response without decoding it. */
function get(origin, address, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.get(origin + address, { headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', reject);
  });
}

async function waitForStart(origin) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await get(origin, '/').catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from ${origin}`);
}

const header = (name, address, headers) => async (origin) => (await get(origin, address, headers)).headers[name] ?? '';
const status = (address) => async (origin) => (await get(origin, address)).status;
const GZIP = { 'Accept-Encoding': 'gzip' };
const RANGE = { Range: 'bytes=128-255', 'Accept-Encoding': 'identity' };

/** The name of each check, a function from the origin to a value, and the expected value. */
const CHECKS = [
  ['front page', status('/'), /^200$/],
  ['charset of a page', header('content-type', ARTICLE), /^text\/html; ?charset=utf-8$/i],
  ['type of a script', header('content-type', SCRIPT), /^(text|application)\/javascript/],
  ['type of the manifest', header('content-type', '/manifest.webmanifest'), /^application\/manifest\+json/],
  ['`/new-quality`', header('location', '/new-quality'), /\/new-quality\/$/],
  ['`/new-quality/index.html`', status('/new-quality/index.html'), /^(200|30[1278])$/],
  ['missing page', status('/nowhere/'), /^404$/],
  ['its text is `404.html`', async (origin) => (await get(origin, '/nowhere/')).body.equals(fs.readFileSync(path.join(site, '404.html'))), /^true$/],
  ...[ARTICLE, STYLE, SCRIPT, '/offline/new-quality.json'].map((address) => [
    `compressed \`${path.extname(address)}\``,
    header('content-encoding', address, GZIP),
    /^gzip$/,
  ]),
  ['a part', header('content-range', PACK, RANGE), /^bytes 128-255\/\d+$/],
  [
    'its bytes are those of the file',
    async (origin) => (await get(origin, PACK, RANGE)).body.equals(fs.readFileSync(site + PACK).subarray(128, 256)),
    /^true$/,
  ],
  ...[ARTICLE, '/sw.js', '/search/index.js'].map((address) => [`cache of \`${address}\``, header('cache-control', address), /^no-cache$/]),
  ...[STYLE, PACK].map((address) => [`cache of \`${path.dirname(address).replace(/[0-9a-f]{16}/, '…')}/\``, header('cache-control', address), /immutable$/]),
  [
    'asked whether it changed',
    async (origin) => (await get(origin, ARTICLE, { 'If-None-Match': (await get(origin, ARTICLE)).headers.etag })).status,
    /^304$/,
  ],
];

async function inChromium(host, stop) {
  const browser = await launch(chromium);
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${host.origin}/search/index.html?q=${encodeURIComponent('新制生产力')}`);
    const hit = page.locator('[data-hit]').first();
    await hit.waitFor({ timeout: 30_000 });
    await page.goto(host.origin + ARTICLE);
    await page.locator('.save-offline button').click();
    await page.locator('.save-offline [role=status]:has-text("已保存")').waitFor({ timeout: 60_000 });
    await stop();
    await page.goto(host.origin + OTHER);
    return ['true', String(await page.locator('h1').innerText())];
  } finally {
    await browser.close();
  }
}

const rows = new Map();
const add = (name, value, wanted) => rows.set(name, [...(rows.get(name) ?? []), wanted.test(String(value)) ? String(value) : `**${value || 'none'}**`]);
for (const host of HOSTS) {
  const server = host.start();
  const stop = () =>
    new Promise((resolve) => {
      server.on('exit', resolve);
      server.kill() || resolve();
    });
  try {
    await waitForStart(host.origin);
    for (const [name, ask, wanted] of CHECKS) add(name, await ask(host.origin), wanted);
    const [found, heading] = await inChromium(host, stop);
    add('search in Chromium', found, /^true$/);
    add('an issue saved, the host stopped, another article', heading, /^正确认识和把握新质生产力$/);
  } finally {
    server.kill();
  }
}
console.log(`| | ${HOSTS.map(({ name }) => name).join(' | ')} |\n|---|${HOSTS.map(() => '---').join('|')}|`);
for (const [name, values] of rows) console.log(`| ${name} | ${values.join(' | ')} |`);
process.exitCode = [...rows.values()].flat().some((value) => value.startsWith('**')) ? 1 : 0;
