import { isWorkbook, partsOf, sheetOf, textOf } from './sheet';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

it('reads UTF-8, and what older spreadsheets write', () => {
  expect(textOf(new TextEncoder().encode('café;ROC').buffer as ArrayBuffer)).toBe('café;ROC');
  expect(textOf(bytes(0x63, 0x61, 0x66, 0xe9))).toBe('café');
});

it('knows a workbook from a text', () => {
  expect([isWorkbook(bytes(80, 75, 3, 4)), isWorkbook(bytes(98, 101)), isWorkbook(bytes())]).toEqual([true, false, false]);
});

it('cuts a text in parts without cutting a character, and nothing is lost', () => {
  const text = 'a🙂b🙂';
  expect(partsOf(text, 2)).toEqual(['a', '🙂', 'b', '🙂']);
  expect(partsOf('')).toEqual([]);
  expect(partsOf('abcde', 2).join('')).toBe('abcde');
});

it('writes a sheet in which nothing becomes a formula', () => {
  expect(sheetOf([['regel', 'naam'], ['2', '=1+1;"x"']])).toBe('\ufeffregel;naam\r\n2;"\'=1+1;""x"""\r\n');
});
