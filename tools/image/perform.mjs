// Performs the stages of a Dockerfile in folders of this machine. A base image becomes an empty folder and this machine's own
// node or caddy; everything else is done as it is written.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDockerfile, settingsOf } from './dockerfile.mjs';
import { admitted, ignores } from './ignored.mjs';

export const checkout = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.getuid?.() === 0;
/** Users that the base images have. */
const users = { root: 0, node: 1000 };
const idsOf = (user) => {
  const [uid, gid = uid] = user.split(':').map((part) => users[part] ?? Number(part));
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw new Error(`Nobody knows which number the user ${user} has`);
  return { uid, gid };
};

/**
 * @param {{ scratch: string; dockerfile: string; targets: string[]; again?: boolean; say?: (line: string) => void }} wish
 *   again: what an earlier run left in the folder is taken as it is
 * @returns images by target: their folder, and how they are run
 */
export function performDockerfile({ scratch, dockerfile, targets, again = false, say = () => {} }) {
  const stages = parseDockerfile(readFileSync(join(checkout, dockerfile), 'utf8'));
  const bin = join(scratch, 'bin');
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_(package|lifecycle|config_(?!registry|userconfig|cache))|NODE_(OPTIONS|ENV|PATH)|INIT_CWD|DATABASE_URL|DEMO)/i.test(name)));
  const path = [bin, ...(process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))].join(':');
  const made = {};

  function make(name) {
    if (made[name]) return made[name];
    const stage = stages.find((other) => other.name === name) ?? (() => { throw new Error(`${dockerfile} has no stage ${name}`); })();
    const root = join(scratch, name);
    if (again && existsSync(root)) return (made[name] = root);
    mkdirSync(root, { recursive: true, mode: 0o755 });
    if (stage.from) cpSync(make(stage.from), root, { recursive: true, verbatimSymlinks: true });
    else takeBase(stage.base, bin);
    const { env } = settingsOf(stages, name);
    let workdir = stage.from ? settingsOf(stages, stage.from).workdir : '/';
    for (const step of stage.steps) {
      const at = (path) => join(root, isAbsolute(path) ? path : join(workdir, path));
      if (step.instruction === 'WORKDIR') {
        workdir = step.path;
        mkdirSync(at('.'), { recursive: true });
      } else if (step.instruction === 'COPY') copy(step, at, step.from ? make(step.from) : undefined);
      else if (step.instruction === 'RUN') {
        const began = performance.now();
        const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', step.command], { cwd: at('.'), encoding: 'utf8', env: { ...outer, ...env, PATH: path }, maxBuffer: 1e9 });
        if (status !== 0) throw new Error(`${dockerfile} line ${step.line}, ${step.command}: left with ${status}\n${`${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n')}`);
        say(`${name}: ${step.command} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
      }
    }
    return (made[name] = root);
  }
  return Object.fromEntries(targets.map((target) => {
    const root = make(target);
    const { env, workdir, user, command, health } = settingsOf(stages, target);
    // A path inside the image is one below its folder here.
    const moved = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.startsWith('/') && existsSync(join(root, value)) ? join(root, value) : value]));
    return [target, { root, cwd: join(root, workdir), env: { PATH: path, ...moved }, command, health, ...(isRoot ? idsOf(user) : {}) }];
  }));
}

/** The program that the base image is there for. */
function takeBase(image, bin) {
  mkdirSync(bin, { recursive: true });
  const [, name, version] = /^(?:.*\/)?([a-z]+):(\d+(?:\.\d+)*)/.exec(image) ?? [];
  if (name === 'caddy') return execFileSync('caddy', ['version']);
  if (name !== 'node') throw new Error(`Nobody knows what ${image} brings`);
  if (process.versions.node !== version) throw new Error(`The image has Node ${version}, this is ${process.versions.node}: run it with npm`);
  // A copy, for the user that it runs as may not enter this checkout.
  if (!existsSync(join(bin, 'node'))) copyFileSync(process.execPath, join(bin, 'node'));
  chmodSync(join(bin, 'node'), 0o755);
}

function copy({ sources, to, chown }, at, from) {
  const target = at(to);
  const own = (path) => {
    if (!chown || !isRoot) return;
    const { uid, gid } = idsOf(chown);
    for (const entry of lstatSync(path).isDirectory() ? ['', ...readdirSync(path, { recursive: true })] : ['']) chownSync(join(path, entry), uid, gid);
  };
  const put = (source, destination) => {
    mkdirSync(dirname(destination), { recursive: true });
    cpSync(source, destination, { recursive: true, verbatimSymlinks: true });
    own(destination);
  };
  for (const source of sources) {
    const folder = to.endsWith('/') || sources.length > 1;
    if (from) {
      const path = join(from, source);
      put(path, folder && !lstatSync(path).isDirectory() ? join(target, basename(source)) : target);
    } else {
      const files = [...admitted(checkout, ignores(readFileSync(join(checkout, '.dockerignore'), 'utf8')))].filter((file) => source === '.' || file === source || file.startsWith(`${source}/`));
      if (files.length === 0) throw new Error(`.dockerignore lets nothing of ${source} in`);
      const isNew = !existsSync(target);
      // Of a folder its contents are copied, of a file the file; a folder that comes into being by it has the same owner.
      for (const file of files) put(join(checkout, file), source === '.' ? join(target, file) : file === source ? (folder ? join(target, basename(file)) : target) : join(target, file.slice(source.length + 1)));
      if (chown && isNew && files[0] !== source) own(target);
      else if (chown && files[0] !== source) for (const entry of new Set(files.map((file) => file.slice(source.length + 1).split('/')[0]))) own(join(target, entry));
    }
  }
}
