// Specs of the server side run in the realm of node itself, one file after the other, each with its own copies of our modules; a
// package that they import is loaded once a worker. In a realm per file, as jest has it, loading took longer than most specs run,
// and every look at a global went through a proxy.
import { createRequire, isBuiltin } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileFunction, constants, SyntheticModule } from 'node:vm';
import JestRuntime from 'jest-runtime';

const native = createRequire(import.meta.url);
const isPackage = (path) => path.includes('/node_modules/') && !path.includes('/node_modules/.cache/');

/** By path: what our modules link to of a package, and the functions of jest's own modules. */
const packages = new Map();
const compiled = new Map();

export default class Runtime extends JestRuntime {
  constructor(...parts) {
    super(...parts);
    const { esmLoader, executor } = this;
    const { resolveSpecifierForSyncGraph, resolveModule } = esmLoader;
    esmLoader.getContext = () => undefined;
    esmLoader.resolveSpecifierForSyncGraph = (from, specifier, context, scratch, ...rest) => {
      const module = this.packaged(from, specifier);
      if (!module) return resolveSpecifierForSyncGraph.call(esmLoader, from, specifier, context, scratch, ...rest);
      const cacheKey = pathToFileURL(module.identifier).href;
      scratch.set(cacheKey, { cacheKey, kind: 'prelinked', module });
      return { cacheKey, enqueue: null, modulePath: module.identifier };
    };
    esmLoader.resolveModule = async (specifier, from, context) => this.packaged(from, specifier) ?? resolveModule.call(esmLoader, specifier, from, context);
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.run;
      const run = compileFunction(source, executor.injectedModuleParameters, { filename, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
      compiled.set(filename, { source, run });
      return run;
    };
  }

  requireModule(from, name, options, isActual) {
    const path = options?.isInternalModule || (name && isBuiltin(name)) ? '' : name ? this._resolution.resolveCjs(from, name) : from;
    return isPackage(path) ? native(path) : super.requireModule(from, name, options, isActual);
  }

  /** The module that stands for a package's own; null for what is ours. */
  packaged(from, specifier) {
    if (specifier === '@jest/globals' || specifier.startsWith('data:') || isBuiltin(specifier)) return null;
    const path = this._resolution.resolveEsm(from, specifier);
    if (!isPackage(path) || path.endsWith('.json')) return null;
    if (!packages.has(path)) packages.set(path, this._resolution.shouldLoadAsEsm(path) ? wrap(path, native(path)) : this.esmLoader.buildCjsAsEsmSyntheticModule(from, path, undefined));
    const module = packages.get(path);
    if (module.status !== 'evaluated') void module.evaluate();
    return module;
  }
}

function wrap(identifier, exports) {
  return new SyntheticModule(Object.keys(exports), function () {
    for (const [name, value] of Object.entries(exports)) this.setExport(name, value);
  }, { identifier });
}

/** How jest knows that the default is what it asked for. */
export const __esModule = true;
