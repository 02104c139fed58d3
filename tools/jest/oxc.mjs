// The compiler that builds production also serves jest: one reading of decorators and of class fields.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'rolldown/utils';

const options = {
  lang: 'ts',
  target: 'es2024',
  sourcemap: true,
  tsconfig: {
    compilerOptions: { experimentalDecorators: true, emitDecoratorMetadata: true, strict: true, useDefineForClassFields: false, target: 'es2024' },
  },
};
const rolldown = JSON.parse(readFileSync(new URL('../../node_modules/rolldown/package.json', import.meta.url), 'utf8')).version;
const self = readFileSync(new URL(import.meta.url), 'utf8');

export default {
  getCacheKey(source, file, { configString }) {
    return createHash('sha256').update([self, rolldown, configString, file, source].join('\0')).digest('hex').slice(0, 40);
  },
  process(source, file) {
    if (/\.(sql|md)$/.test(file)) return { code: `export default ${JSON.stringify(source)};` };
    const { code, map, errors } = transformSync(file, source, options);
    if (errors.length) throw new SyntaxError(`${file}\n${errors.map((error) => error.message ?? String(error)).join('\n')}`);
    return { code, map };
  },
};
