// Where specs run: the realm of node itself (see runtime.mjs). What a file leaves behind there is taken away after it.
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** What a file may leave behind, and how it is taken away again. */
function remember() {
  const globals = new Map(Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]));
  const env = { ...process.env };
  const { exit } = process;
  const listeners = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  const directory = process.cwd();
  return () => {
    for (const key of Reflect.ownKeys(globalThis)) if (!globals.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const [key, was] of globals) {
      const is = Object.getOwnPropertyDescriptor(globalThis, key);
      if (was.configurable && (is?.value !== was.value || is?.get !== was.get)) Object.defineProperty(globalThis, key, was);
    }
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.exit = exit;
    for (const name of process.eventNames()) {
      for (const listener of process.rawListeners(name)) if (!listeners.get(name)?.includes(listener)) process.off(name, listener);
    }
    process.chdir(directory);
  };
}

export default class Environment {
  global = globalThis;

  constructor({ projectConfig }) {
    this.forget = remember();
    // As `expect` makes it, but so that it can go again, with the matchers a file added.
    Object.defineProperty(globalThis, Symbol.for('$$jest-matchers-object'), { configurable: true, value: {
      customEqualityTesters: [], matchers: Object.create(null),
      state: { assertionCalls: 0, expectedAssertionsNumber: null, isExpectingAssertions: false, numPassingAsserts: 0, suppressedErrors: [] },
    } });
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.forget();
  }
}
