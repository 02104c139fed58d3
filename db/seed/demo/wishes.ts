import { KIND_FORM } from '#guidance/contract';
import type { DemoPosting } from './posting';
import type { Row } from './rows';

/** What a company says of itself follows from what it posted: the work it does, the forms it likes, its tools. Who posted nothing said nothing. */
export function wishesOf(key: string, postings: readonly DemoPosting[]): Row {
  const own = postings.filter(({ owner }) => owner === key);
  const all = (pick: (posting: DemoPosting) => readonly string[] | undefined) => [...new Set(own.flatMap((posting) => pick(posting) ?? []))].sort();
  return {
    functions: all(({ functions }) => functions), wanted_forms: own.length > 0 ? all(({ kind }) => [KIND_FORM[kind]]) : null,
    technologies: all(({ technologies }) => technologies).slice(0, 12), languages: ['nl', ...all(({ languages }) => languages?.filter((language) => language !== 'nl'))],
  };
}
