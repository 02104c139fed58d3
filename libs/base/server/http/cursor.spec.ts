import fc from 'fast-check';
import { Refusal } from '../problems/problem';
import { cursorOf, pageFrom, readCursor } from './cursor';

it('comes back as it went, whatever the values', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 100 }).filter((s) => !s.includes('\0')), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 4 }),
    (values) => expect(readCursor(cursorOf(values), values.length)).toEqual(values)));
});

it('is refused when it is not one of ours', () => {
  for (const cursor of ['', 'x', 'bm9uc2Vuc2U', cursorOf(['one']), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[[1],2]').toString('base64url')]) {
    expect(() => readCursor(cursor, 2)).toThrow(Refusal);
  }
});

it('names the next page only when there is one', () => {
  const page = (rows: number[]) => pageFrom(rows, 2, (row) => [row], (row) => row * 10);
  expect(page([])).toEqual({ items: [], next: null });
  expect(page([1, 2])).toEqual({ items: [10, 20], next: null });
  expect(page([1, 2, 3])).toEqual({ items: [10, 20], next: cursorOf([2]) });
});
