// What a .dockerignore lets into a build.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {(path: string) => boolean} whether a path, with / and from the root, stays outside; the last line that fits decides */
export function ignores(text) {
  const rules = text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#')).map((line) => {
    const pattern = line.replace(/^!/, '').replace(/^\/|\/$/g, '');
    if (/[[\]\\]/.test(pattern)) throw new Error(`The pattern ${line} is not known here`);
    const source = pattern.replace(/[.+^${}()|]/g, '\\$&').replaceAll('?', '[^/]').replace(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' })[stars]);
    // What is below a folder that fits, fits.
    return { lets: line.startsWith('!'), pattern, fits: new RegExp(`^${source}(?:/.*)?$`, 's') };
  });
  const ignored = (path) => rules.reduce((so, { lets, fits }) => (fits.test(path) ? !lets : so), false);
  ignored.mayHold = (folder) => rules.some(({ lets, pattern }) => lets && (pattern.startsWith(`${folder}/`) || pattern.startsWith('**')));
  return ignored;
}

/** The files of a folder that get in. */
export function* admitted(root, ignored, folder = '') {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!ignored(path) || ignored.mayHold(path)) yield* admitted(root, ignored, path);
    } else if (!ignored(path)) yield path;
  }
}
