// A registry that lacks some optional platform packages makes `npm install` leave them out of the lockfile without a word, and
// `npm ci` then refuses it. This writes them back: name, version and platform are in the package that wants them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const systems = { darwin: 'darwin', macos: 'darwin', linux: 'linux', linuxmusl: 'linux', win32: 'win32', windows: 'win32', freebsd: 'freebsd', openbsd: 'openbsd', netbsd: 'netbsd', sunos: 'sunos', android: 'android', aix: 'aix', openharmony: 'openharmony' };
const processors = { x64: 'x64', amd64: 'x64', arm64: 'arm64', arm: 'arm', armv7: 'arm', ia32: 'ia32', x86: 'ia32', ppc64: 'ppc64', ppc64le: 'ppc64', riscv64: 'riscv64', s390x: 's390x', loong64: 'loong64', loongarch64: 'loong64', mips64el: 'mips64el', wasm32: 'wasm32' };

let added = 0;
for (const [place, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(place, name) || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) continue;
    const words = name.split(/[/@.-]/);
    const os = words.map((word) => systems[word]).filter(Boolean);
    const cpu = words.map((word) => processors[word]).filter(Boolean);
    if (!os.length && !cpu.length) continue;
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length ? { cpu: cpu.slice(0, 1) } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length ? { os: os.slice(0, 1) } : {}),
    };
    added += 1;
  }
}
if (added) {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(added ? `Added ${added} platform packages to package-lock.json` : 'package-lock.json is complete');

/** As Node looks: in the package's own node_modules, then in each above it. */
function resolves(place, name) {
  const steps = place ? place.split(/\/?node_modules\//).slice(1) : [];
  for (let depth = steps.length; depth >= 0; depth--) {
    const at = [...steps.slice(0, depth), name].map((step) => `node_modules/${step}`).join('/');
    if (packages[at]) return true;
  }
  return false;
}
