import type { DemoPerson } from '../people';
import { chance } from './draw';
import type { PlacedFirm } from './firms';
import { Names } from './names';
import type { ManyProgramme } from './programmes';

/** Everybody of the many companies and programmes. A company's first person is its admin. */
export function manyPeople(firms: readonly PlacedFirm[], programmes: readonly ManyProgramme[], told: Record<string, DemoPerson>): Record<string, DemoPerson> {
  const names = new Names(Object.values(told).map(({ name }) => name));
  const people: Record<string, DemoPerson> = {};
  for (const { key, region, size, english } of firms) {
    const members = size === '1-9' ? 1 : size === '10-49' ? (chance(`second ${key}`, 50) ? 2 : 1) : size === '50-249' ? 2 : 3;
    const firstNames: string[] = [];
    for (let nth = 1; nth <= members; nth++) {
      const name = names.next(`${key}-${nth}`, region, english !== undefined && nth === 1, firstNames);
      firstNames.push(name.split(' ')[0] ?? '');
      people[`${key}-${nth}`] = { name, roles: [[key, nth === 1 ? 'admin' : 'member']], english: english !== undefined && nth === 1 };
    }
  }
  for (const { institution, region, managers, coordinators = [], english } of programmes) {
    for (const manager of managers) people[manager] ??= { name: names.next(manager, region, english), roles: [[institution, 'manager']], ...(english ? { english } : {}) };
    for (const coordinator of coordinators) people[coordinator] ??= { name: names.next(coordinator, region), roles: [[institution, 'coordinator']] };
  }
  return people;
}
