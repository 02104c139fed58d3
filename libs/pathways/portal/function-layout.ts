import { LEVELS_SHORT } from '#pathways/contract';
import type { JobFunction, JobFunctionSlug, Level } from '#pathways/contract';
import { movesOf } from './kinship';

/** Columns of the drawing: the two bachelors share one. */
const columns: readonly (readonly Level[])[] = [['mbo-2'], ['mbo-3'], ['mbo-4'], ['hbo-ad'], ['hbo-bachelor', 'wo-bachelor'], ['wo-master']];
export const WIDE = 912;
const LEFT = 62;
const STEP = 156;
const TOP = 46;
/** How far the nodes of a group stand below its line, and how high its band is. */
const ROOM = { plain: [78, 136], arched: [112, 164], stacked: [96, 176] } as const;

export interface Node {
  fn: JobFunction;
  x: number;
  y: number;
  /** From its first to its last level, where it has more than one; else null. */
  span: readonly [number, number] | null;
  /** Its name stands below it, or beside it where another node shares the column. */
  isBeside: boolean;
}

/** A move both ways, drawn once: the more competences two functions share, the thicker. */
export interface Edge {
  from: JobFunctionSlug;
  to: JobFunctionSlug;
  path: string;
  shared: number;
  /** Where the number stands. */
  at: readonly [number, number];
}

export interface Row {
  group: JobFunction['group'];
  /** Its line, and the line of the nodes. */
  top: number;
  y: number;
  nodes: Node[];
  edges: Edge[];
}

/** The drawing: level is the x-axis, group the row, lines are moves. */
export interface Layout {
  axis: { x: number; levels: readonly Level[] }[];
  rows: Row[];
  high: number;
}

const xOf = (column: number) => LEFT + column * STEP;

/** Places every function once; a move between neighbours is a line, one that passes another node goes over it. */
export function layOut(functions: readonly JobFunction[]): Layout {
  const groups = [...new Map(functions.map(({ group }) => [group.slug, group])).values()];
  let top = TOP;
  const rows = groups.map((group) => {
    const [below, high] = roomOf(functions.filter((fn) => fn.group.slug === group.slug));
    const y = top + below;
    const nodes = placed(functions.filter((fn) => fn.group.slug === group.slug), y);
    const row = { group, top, y, nodes, edges: edgesOf(nodes, functions) };
    top += high;
    return row;
  });
  return { axis: columns.map((levels, place) => ({ x: xOf(place), levels })), rows, high: top };
}

const columnsOf = (fn: JobFunction) => columns.flatMap((levels, column) => (levels.some((level) => fn.levels.includes(level)) ? [column] : []));

function roomOf(functions: readonly JobFunction[]): readonly [number, number] {
  const places = functions.map((fn) => columnsOf(fn).join());
  if (new Set(places).size < places.length) return ROOM.stacked;
  return functions.length > 3 ? ROOM.arched : ROOM.plain;
}

function placed(functions: readonly JobFunction[], y: number): Node[] {
  const nodes = functions.map((fn) => {
    const at = columnsOf(fn).map(xOf);
    const [first = LEFT, last = first] = [at[0], at.at(-1)];
    return { fn, x: (first + last) / 2, y, span: first === last ? null : ([first, last] as const), isBeside: false };
  });
  return nodes.map((node) => {
    const same = nodes.filter((other) => other.x === node.x);
    return same.length === 1 ? node : { ...node, isBeside: true, y: y + (same.indexOf(node) - (same.length - 1) / 2) * 72 };
  });
}

function edgesOf(nodes: readonly Node[], all: readonly JobFunction[]): Edge[] {
  const bySlug = new Map<JobFunctionSlug, Node>(nodes.map((node) => [node.fn.slug, node]));
  return nodes.flatMap((from, place) => movesOf(from.fn, all).flatMap(({ to: fn, shared }) => {
    const to = bySlug.get(fn.slug);
    // Each move once, drawn from the earlier node.
    if (!to || nodes.indexOf(to) < place) return [];
    const passes = nodes.some((node) => node.y === from.y && node.y === to.y && node.x > from.x && node.x < to.x);
    const edge = { from: from.fn.slug, to: fn.slug, shared: shared.length };
    if (!passes) return [{ ...edge, path: `M${from.x} ${from.y}L${to.x} ${to.y}`, at: [(from.x + to.x) / 2, (from.y + to.y) / 2] as const }];
    const wide = to.x - from.x;
    const peak = from.y - wide * 0.17;
    return [{ ...edge, path: `M${from.x} ${from.y}C${from.x + wide * 0.22} ${peak} ${to.x - wide * 0.22} ${peak} ${to.x} ${to.y}`, at: [(from.x + to.x) / 2, from.y - wide * 0.1275] as const }];
  }));
}

/** The levels of a function in a few words, each once. */
export function levelsIn(levels: readonly Level[], locale: 'nl' | 'en'): string {
  return [...new Set(levels.map((level) => LEVELS_SHORT[level][locale]))].join(', ');
}
