// Reads a Dockerfile as far as ours go. What it does not know it refuses: a step that is passed over would prove nothing.

/**
 * @typedef {{ line: number; instruction: string; [detail: string]: any }} Step
 * @typedef {{ name: string; base: string; from?: string; steps: Step[] }} Stage
 * @param {string} text
 * @param {Record<string, string>} [args] values for ARG, as `--build-arg` gives them
 * @returns {Stage[]}
 */
export function parseDockerfile(text, args = {}) {
  const known = {};
  const stages = [];
  for (const { line, instruction, rest } of instructions(text)) {
    const refuse = (why) => {
      throw new Error(`Line ${line}: ${why}`);
    };
    const stage = stages.at(-1);
    const put = (details) => {
      if (!stage) refuse(`${instruction} stands before the first FROM`);
      stage.steps.push({ line, instruction, ...details });
    };
    if (instruction === 'ARG') {
      if (stage) refuse('ARG inside a stage is not known here');
      const [, name, value] = /^(\w+)=(\S+)$/.exec(rest) ?? refuse('ARG needs a name and a value');
      known[name] = args[name] ?? value;
    } else if (instruction === 'FROM') {
      const [, written, name] = /^(\S+) AS ([a-z]+)$/.exec(rest) ?? refuse('FROM needs an image and "AS name"');
      const base = written.replace(/\$\{(\w+)\}/g, (_, arg) => known[arg] ?? refuse(`nobody says what ${arg} is`));
      const earlier = stages.find((other) => other.name === base);
      if (!earlier && !/^[\w./-]+:[\w.-]*\d[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(base)) refuse(`${base} is not pinned to a release`);
      stages.push({ name, base, ...(earlier ? { from: base } : {}), steps: [] });
    } else if (instruction === 'WORKDIR') put({ path: absolute(rest, refuse) });
    else if (instruction === 'COPY') put(copy(rest, refuse));
    else if (instruction === 'RUN') put({ command: run(rest, refuse) });
    else if (instruction === 'ENV') put({ values: pairs(rest, refuse) });
    else if (instruction === 'USER') put({ user: single(rest, refuse) });
    else if (instruction === 'EXPOSE') put({ ports: rest.split(/\s+/).map(Number) });
    else if (instruction === 'CMD' || instruction === 'ENTRYPOINT') put({ command: list(rest, refuse) });
    else if (instruction === 'HEALTHCHECK') put({ command: list(/^(?:--[a-z-]+=\w+\s+)*CMD\s+(.*)$/s.exec(rest)?.[1] ?? refuse('HEALTHCHECK needs CMD'), refuse) });
    else refuse(`${instruction} is not known here`);
  }
  for (const { name, steps } of stages) {
    for (const { line, from } of steps) if (from && !stages.slice(0, stages.findIndex((stage) => stage.name === name)).some((stage) => stage.name === from)) throw new Error(`Line ${line}: no stage ${from} comes before this`);
  }
  return stages;
}

/** What an image says about how it is run: its own steps, after those of the stage it starts from. */
export function settingsOf(stages, name) {
  const stage = stages.find((other) => other.name === name);
  if (!stage) throw new Error(`There is no stage ${name}`);
  const settings = stage.from ? settingsOf(stages, stage.from) : { env: {}, workdir: '/', user: 'root', command: undefined, health: undefined };
  for (const { instruction, values, path, user, command } of stage.steps) {
    if (instruction === 'ENV') Object.assign(settings.env, values);
    if (instruction === 'WORKDIR') settings.workdir = path;
    if (instruction === 'USER') settings.user = user;
    if (instruction === 'CMD') settings.command = command;
    if (instruction === 'HEALTHCHECK') settings.health = command;
  }
  return settings;
}

function* instructions(text) {
  let held;
  for (const [index, raw] of text.split('\n').entries()) {
    if (/^\s*#/.test(raw) || (!held && !raw.trim())) continue;
    held ??= { line: index + 1, text: '' };
    held.text += raw.replace(/\\\s*$/, ' ');
    if (/\\\s*$/.test(raw)) continue;
    const [, instruction, rest] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(held.text);
    yield { line: held.line, instruction: instruction.toUpperCase(), rest };
    held = undefined;
  }
  if (held) throw new Error(`Line ${held.line}: the instruction does not end`);
}

const absolute = (path, refuse) => (/^\/[\w./-]*$/.test(path) ? path : refuse(`${path} is not an absolute path`));
const single = (word, refuse) => (/^[\w:-]+$/.test(word) ? word : refuse(`${word} is not one word`));

function copy(rest, refuse) {
  const words = rest.split(/\s+/);
  const details = {};
  while (words[0]?.startsWith('--')) {
    const [, flag, value] = /^--(from|chown)=([\w:-]+)$/.exec(words.shift()) ?? refuse('COPY knows --from and --chown here');
    details[flag] = value;
  }
  if (words.length < 2 || /[*?[<"]/.test(words.join(' '))) refuse('COPY needs plain sources and a destination');
  const to = words.pop();
  if (words.length > 1 && !to.endsWith('/')) refuse('several sources need a folder, with a / behind it');
  return { ...details, sources: words, to };
}

function run(rest, refuse) {
  if (/^(--|\[|<<)/.test(rest)) refuse('RUN knows a plain line of the shell here');
  if (/(^|[\s='"])\//.test(rest)) refuse('RUN names an absolute path, which would be one of this machine here');
  return rest;
}

function pairs(rest, refuse) {
  const values = {};
  const left = rest.replace(/(\w+)=("[^"]*"|[^\s"']+)(\s+|$)/g, (_, name, value) => ((values[name] = value.replace(/^"|"$/g, '')), ''));
  return left || Object.keys(values).length === 0 ? refuse('ENV needs NAME=value') : values;
}

function list(rest, refuse) {
  try {
    const words = JSON.parse(rest);
    if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words;
  } catch {
    // Said below.
  }
  return refuse('a command is a list, so that no shell stands between it and its signals');
}
