import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { contextMap, sides } from './tools/context-map.mjs';

const domainRules = Object.entries(contextMap).map(([domain, may]) => ({
  sourceTag: `domain:${domain}`,
  onlyDependOnLibsWithTags: [domain, ...may].map((name) => `domain:${name}`),
}));

/** Packages that a side may not bring in, whatever is installed. */
const packages = {
  contract: { allowedExternalImports: ['zod', 'fast-check'] },
  portal: { bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'fastify', '@fastify/*', 'nodemailer', 'pino'] },
  server: { bannedExternalImports: ['@angular/*'] },
};
const sideRules = Object.entries(sides).map(([side, may]) => ({
  sourceTag: `side:${side}`,
  onlyDependOnLibsWithTags: may.map((name) => `side:${name}`),
  ...packages[side],
}));

const boundaries = (allow = []) => ({
  allow,
  enforceBuildableLibDependency: false,
  // A domain's pages are lazy by their route, and its parts are composed elsewhere; the budgets of the build guard the first load.
  checkDynamicDependenciesExceptions: ['^#'],
  depConstraints: [...sideRules, ...domainRules],
});

const syntax = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'A test runs always, or it does not stand here.',
  },
  { selector: 'CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/]', message: 'A test runs always, or it does not stand here.' },
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Write `import * as z from 'zod'`: the named import cannot be shaken out of the portal.",
  },
  {
    selector: 'ImportDeclaration[source.value=/\\.json$/]:not(:has(ImportAttribute))',
    message: "Write `import x from './x.json' with { type: 'json' }`: Node and jest want the attribute.",
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings: an enum exists at run time and reads badly in data.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing is called the same everywhere.' },
];
const time = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Domain time comes from Clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Domain time comes from Clock.' },
];

const builders = { regex: '^#[^/]+/server/testing$', message: 'A door only for specs and for other builders.' };
const browser = { group: ['node:*'], message: 'This side runs in the browser too.' };
const imports = (...patterns) => ({
  paths: [{ name: 'zod/mini', message: "One zod: `import * as z from 'zod'`." }],
  patterns: [{ regex: '^(/|[A-Za-z]:|(libs|apps|db|tools)/)', message: 'No import by an absolute path: use the door, #domain/side.' }, ...patterns],
});

export default tseslint.config(
  { ignores: ['dist', 'tmp', '.nx', '.angular', '.data', 'node_modules'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries()],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, minimumDescriptionLength: 10 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      'no-restricted-syntax': ['error', ...syntax],
      'no-restricted-imports': ['error', imports(builders)],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['libs/*/contract/**/*.ts', 'libs/*/portal/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', imports(builders, browser)] },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', imports()] },
  },
  {
    files: ['libs/*/contract/**/*.ts', 'libs/*/server/**/*.ts'],
    ignores: ['libs/base/**', '**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...syntax, ...time] },
  },
  {
    // Programs of one server: they share the list of domains, and the testing world runs both.
    files: ['apps/{api,worker,backup,operator}/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', boundaries(['../api/**', '../../api/**', '../worker/**', '../../worker/**', '../../package.json', '../../db/testing/**'])] },
  },
  { files: ['**/*.spec.ts', '**/testing/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    // Only where a forgotten await loses data; the type information costs seconds.
    files: ['libs/*/server/**/*.ts', 'apps/{api,worker,catcher,backup,operator,portal-e2e}/**/*.ts', 'db/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['apps/{api,worker,catcher,backup,operator}/{main,migrate}.ts', 'apps/portal/server.ts', 'apps/portal/main*.ts', '**/*.d.ts'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
);
