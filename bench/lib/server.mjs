// Serves folders on loopback as a common static host does, and records its responses.

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

/** Types that hosts compress. They send unknown types, such as Pagefind's own extensions, uncompressed. */
const COMPRESSED = /^text\/|json|xml|javascript|wasm/;

/** Nearly all static hosts support range requests; RANGES=0 simulates one that does not. */
const RANGES = process.env.RANGES !== '0';

/** Files that change under the same name. Browsers may cache all others permanently. */
const FRESH = /\.html$|\/search\/index\.js$/;

/**
 * @param mounts pairs of a path prefix and the folder, or the text of a page, to serve there; the first that matches is used
 * @param port 0 for any free port
 * @returns origin; sent: {path, body, wire} of each response, in bytes, wire with the headers; close()
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

/** The requested range of a file; browsers request ranges uncompressed. */
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
