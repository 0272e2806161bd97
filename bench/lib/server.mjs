// Serves folders on loopback as a common static host does, and notes what it sent.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Types that hosts compress. What they do not know, such as Pagefind's own endings, they send as it is. */
const COMPRESSED = /^text\/|json|xml|javascript|wasm/;

/** Nearly all static hosts answer a request for a part of a file with it; RANGES=0 shows those that do not. */
const RANGES = process.env.RANGES !== '0';

/** What changes under its name; all else is cached for ever. */
const FRESH = /\.html$|\/search\/index\.js$/;

/**
 * @param port any, if it is 0
 * @param mounts pairs of a path's beginning and the folder, or the text of a page, that it stands for; the first that fits serves
 * @returns origin; sent: {path, body, wire} of each answer, in bytes, wire with its head; close()
 */
export async function serve(mounts, port = 0) {
  const sent = [];
  const cache = new Map();
  const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const name = decodeURIComponent(request.url.split(/[?#]/)[0]).replace(/\/$/, '/index.html');
    if (!cache.has(name)) cache.set(name, find(mounts, name)); // Compressed once, so that no time includes it.
    const found = cache.get(name);
    const before = request.socket.bytesWritten;
    const part = found && range(request.headers.range, found.whole);
    const body = part?.bytes ?? found?.body;
    response.on('finish', () => {
      const wire = request.socket.bytesWritten - before;
      sent.push({ path: name, body: body?.length ?? 0, wire, status: response.statusCode });
    });
    if (!found) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    response.writeHead(part ? 206 : 200, {
      'content-type': found.type,
      'content-length': body.length,
      'cache-control': FRESH.test(name) ? 'no-cache' : 'public, max-age=31536000, immutable',
      'accept-ranges': RANGES ? 'bytes' : 'none',
      ...(part ? { 'content-range': part.header } : found.compressed && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sent,
    close: () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections()),
  };
}

/** The part of a file that a request asks for; browsers ask for parts uncompressed. */
function range(header, whole) {
  const asked = RANGES && /^bytes=(\d+)-(\d+)$/.exec(header ?? '');
  if (!asked || Number(asked[1]) >= whole.length) return undefined;
  const from = Number(asked[1]);
  const to = Math.min(Number(asked[2]), whole.length - 1);
  return { bytes: whole.subarray(from, to + 1), header: `bytes ${from}-${to}/${whole.length}` };
}

function find(mounts, name) {
  const [prefix, target] = mounts.find(([start]) => name.startsWith(start)) ?? [];
  if (target === undefined) return undefined;
  if (target.startsWith('<')) return encoded(Buffer.from(target), TYPES['.html']);
  const file = path.join(target, path.normalize(name.slice(prefix.length)));
  if (!file.startsWith(path.resolve(target) + path.sep) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return undefined;
  }
  return encoded(fs.readFileSync(file), TYPES[path.extname(file)] ?? 'application/octet-stream');
}

function encoded(bytes, type) {
  const compressed = COMPRESSED.test(type);
  return { type, compressed, whole: bytes, body: compressed ? zlib.gzipSync(bytes) : bytes };
}
