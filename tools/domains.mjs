// Nx learns the projects from the tree: a folder libs/<domain>/<side> with an index.ts is a project, and so is db.
import { dirname } from 'node:path';
import { contextMap } from './context-map.mjs';

export const createNodesV2 = [
  '{libs/*/{contract,server,portal},db}/index.ts',
  (files) =>
    files.map((file) => {
      const root = dirname(file);
      if (root === 'db') return [file, { projects: { db: { name: 'db', tags: ['side:db'] } } }];
      const [, domain, side] = root.split('/');
      if (!(domain in contextMap)) throw new Error(`The domain "${domain}" (${file}) does not stand in tools/context-map.mjs.`);
      return [file, { projects: { [root]: { name: `${domain}-${side}`, tags: [`domain:${domain}`, `side:${side}`] } } }];
    }),
];
