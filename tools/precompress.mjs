// Writes .br and .gz beside the text files of the portal's build, so that nothing is compressed while somebody waits.
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @param {string} dir the portal's build */
export function precompress(dir) {
  const browser = join(dir, 'browser');
  for (const entry of readdirSync(browser, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|json|txt|webmanifest)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if (existsSync(`${path}.br`)) continue;
    const text = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
}
