import { Together } from './together';

const deferred = <T>() => { let done!: (value: T) => void; let fail!: (error: unknown) => void; const promise = new Promise<T>((yes, no) => { done = yes; fail = no; }); return { promise, done, fail }; };

it('notes many by one statement, the next ones by the next, and answers each with its own', async () => {
  const batches: number[][] = [];
  const together = new Together<number, string>(async (wishes) => { batches.push(wishes); return wishes.map((wish) => `noted ${wish}`); });
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => together.add(n)));
  expect(answers).toEqual(Array.from({ length: 60 }, (_, n) => `noted ${n}`));
  expect(batches.flat()).toHaveLength(60);
  expect(batches.length).toBeLessThanOrEqual(3);
});

it('a caller goes on only when its note is durable, and gathers meanwhile for the next', async () => {
  const first = deferred<void>();
  const batches: number[][] = [];
  const together = new Together<number, number>(async (wishes) => { batches.push(wishes); if (batches.length === 1) await first.promise; return wishes; }, 0);
  const isDone: number[] = [];
  const one = together.add(1).then((n) => isDone.push(n));
  await new Promise((next) => { setTimeout(next, 5); });
  const rest = [2, 3, 4].map((n) => together.add(n).then((answer) => isDone.push(answer)));
  await new Promise((next) => { setTimeout(next, 5); });
  expect([batches, isDone]).toEqual([[[1]], []]);
  first.done();
  await Promise.all([one, ...rest]);
  expect(batches).toEqual([[1], [2, 3, 4]]);
  expect(isDone).toEqual([1, 2, 3, 4]);
});

it('a note that fails fails for all who shared it, and for nobody else', async () => {
  let isBroken = true;
  const together = new Together<number, number>(async (wishes) => { if (isBroken) throw new Error('away'); return wishes; });
  expect((await Promise.allSettled([together.add(1), together.add(2)])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  expect(await together.add(3)).toBe(3);
});
