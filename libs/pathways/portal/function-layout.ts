import { LEVELS_SHORT } from '#pathways/contract';
import type { JobFunction, JobFunctionSlug, Level } from '#pathways/contract';

/** Columns of the drawing: the two bachelors share one. */
const columns: readonly (readonly Level[])[] = [['mbo-2'], ['mbo-3'], ['mbo-4'], ['hbo-ad'], ['hbo-bachelor', 'wo-bachelor'], ['wo-master']];
const LEFT = 178;
const STEP = 124;
const ROW = 150;
const TOP = 105;

export interface Node {
  fn: JobFunction;
  x: number;
  y: number;
  /** From its first to its last level, where it has more than one; else null. */
  span: readonly [number, number] | null;
  /** Its name stands below it, or beside it where another node shares the column. */
  isBeside: boolean;
}

export interface Row {
  group: JobFunction['group'];
  y: number;
  nodes: Node[];
  /** One path for all moves of the group. */
  moves: string;
}

/** The drawing: level is the x-axis, group the row, lines are moves. */
export interface Layout {
  axis: { x: number; levels: readonly Level[] }[];
  rows: Row[];
}

const xOf = (column: number) => LEFT + column * STEP;

/** Places every function once; a move between neighbours is a line, one that passes another node goes over it. */
export function layOut(functions: readonly JobFunction[]): Layout {
  const groups = [...new Map(functions.map(({ group }) => [group.slug, group])).values()];
  return {
    axis: columns.map((levels, place) => ({ x: xOf(place), levels })),
    rows: groups.map((group, place) => {
      const y = TOP + place * ROW;
      const nodes = placed(functions.filter((fn) => fn.group.slug === group.slug), y);
      return { group, y, nodes, moves: movesOf(nodes) };
    }),
  };
}

function placed(functions: readonly JobFunction[], y: number): Node[] {
  const nodes = functions.map((fn) => {
    const at = columns.flatMap((levels, column) => (levels.some((level) => fn.levels.includes(level)) ? [xOf(column)] : []));
    const [first = LEFT, last = first] = [at[0], at.at(-1)];
    return { fn, x: (first + last) / 2, y, span: first === last ? null : ([first, last] as const), isBeside: false };
  });
  return nodes.map((node) => {
    const same = nodes.filter((other) => other.x === node.x);
    return same.length === 1 ? node : { ...node, isBeside: true, y: y + (same.indexOf(node) - (same.length - 1) / 2) * 60 };
  });
}

function movesOf(nodes: readonly Node[]): string {
  const bySlug = new Map<JobFunctionSlug, Node>(nodes.map((node) => [node.fn.slug, node]));
  return nodes.flatMap((from, place) => from.fn.movesTo.flatMap((slug) => {
    const to = bySlug.get(slug);
    // Each move once, drawn from the earlier node.
    if (!to || nodes.indexOf(to) < place) return [];
    const passes = nodes.some((node) => node.y === from.y && node.y === to.y && node.x > from.x && node.x < to.x);
    if (!passes) return [`M${from.x} ${from.y}L${to.x} ${to.y}`];
    const wide = to.x - from.x;
    const peak = from.y - wide * 0.17;
    return [`M${from.x} ${from.y}C${from.x + wide * 0.2} ${peak} ${to.x - wide * 0.2} ${peak} ${to.x} ${to.y}`];
  })).join('');
}

/** The levels of a function in a few words, each once. */
export function levelsIn(levels: readonly Level[], locale: 'nl' | 'en'): string {
  return [...new Set(levels.map((level) => LEVELS_SHORT[level][locale]))].join(', ');
}
