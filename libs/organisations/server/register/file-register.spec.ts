import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRegister } from './file-register';
import { NoRegister } from './register';

const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

it('a file of either form knows companies by number and by name, however that is written', async () => {
  const csv = FileRegister.read(file('a.csv', '\uFEFFkvk;branchNumber;name;municipality;website\n1234 5678;0000.1234.5678;"Één Bedrijf B.V.";Sluis;\n12345678;;Eén Bedrijf;;https://een.example\n'));
  expect((await csv.byNumber('12345678')).map(({ branchNumber, municipality }) => [branchNumber, municipality])).toEqual([['000012345678', 'Sluis'], [null, null]]);
  expect((await csv.byName('een bedrijf bv')).length).toBe(2);
  expect(await csv.byNumber('87654321')).toEqual([]);
  const json = FileRegister.read(file('a.json', '[{"kvk":"12345678","name":"Eén","municipality":null}]'));
  expect(await json.byNumber('12345678')).toEqual([{ kvk: '12345678', branchNumber: null, name: 'Eén', municipality: null, website: null }]);
});

it('a file with a fault says where; without a register nothing was checked', async () => {
  expect(() => FileRegister.read(file('b.csv', 'kvk,name\n12345678,Goed\n123,Fout\n'))).toThrow(/company 2 cannot be read \(kvk\)/);
  expect(() => FileRegister.read(file('c.json', '{}'))).toThrow(/holds no list/);
  expect(await new NoRegister().byNumber()).toBeNull();
});
