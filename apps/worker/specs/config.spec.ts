import { WorkerProgram } from './worker-process';

let program: WorkerProgram;
beforeAll(() => { program = new WorkerProgram(); });
afterAll(() => program.close());

it('does not start on a configuration with three faults, and names all three without their values', async () => {
  const worker = program.start({ DATABASE_URL: 'mysql://app:hush@db.example/koppelvlak', SMTP_URL: 'post.example', TAKE_OVER_SECONDS: '0' });
  expect(await worker.gone).toBe('1');
  expect(worker.output()).toContain('The configuration has 3 faults');
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'TAKE_OVER_SECONDS']) expect(worker.output()).toContain(`  ${name}: `);
  expect(worker.output()).not.toContain('hush');
});

it('prints its configuration with secrets masked', async () => {
  const worker = program.start({ DATABASE_URL: 'postgres://app:hush@db.example/koppelvlak', SMTP_URL: 'smtp://me:hush@post.example' }, ['--print-config']);
  expect(await worker.gone).toBe('0');
  expect(worker.output()).toContain('DATABASE_URL=postgres://app:***@db.example/koppelvlak');
  expect(worker.output()).toContain('SMTP_URL=smtp://me:***@post.example');
  expect(worker.output()).not.toContain('hush');
});
