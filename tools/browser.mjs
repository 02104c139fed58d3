// The browser of the journeys and of the screenshots: the Chromium that npm brought on Linux, elsewhere the one Playwright finds.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { release, waitFor } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/koppelvlak');
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
];

/** What `chromium.launch` of playwright-core takes here. */
export async function launchOptions() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args: quiet };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args: quiet };
  const home = await unpack();
  const executablePath = join(home, 'chromium');
  const env = { ...process.env, HOME: process.env.HOME ?? home };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(home, 'fonts');
  const missing = missingLibraries(executablePath, env);
  if (missing.length) {
    env.LD_LIBRARY_PATH = [process.env.LD_LIBRARY_PATH, join(home, 'al2023/lib')].filter(Boolean).join(':');
    const still = missingLibraries(executablePath, env);
    if (still.length) throw new Error(`Chromium lacks ${still.join(', ')}. On Debian: apt-get install libnss3 libnspr4`);
  }
  return { executablePath, args: quiet, env };
}

/** Once a checkout; into a folder beside it that is renamed when it is whole, for its own unpacking trusts half a file. */
async function unpack() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  const lock = `${home}.lock`;
  await waitFor(lock);
  const { TMPDIR } = process.env;
  const draft = `${home}.draft`;
  try {
    if (existsSync(home)) return home;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    process.env.TMPDIR = draft;
    const { default: Chromium, inflate } = await import('@sparticuz/chromium');
    await Chromium.executablePath();
    await inflate(join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    renameSync(draft, home);
    return home;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    release(lock);
  }
}

function missingLibraries(file, env) {
  const { stdout } = spawnSync('ldd', [file], { encoding: 'utf8', env });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}
