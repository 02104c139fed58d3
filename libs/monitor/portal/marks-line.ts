import type { Overview } from '#monitor/contract';

export interface Point {
  month: string;
  mark: number;
  marks: number;
  /** Per cent of the drawing, from the left and from the top. */
  x: number;
  y: number;
}

/** Where everything of the line of marks stands, in per cent of its box. */
export interface MarksLine {
  points: Point[];
  polyline: string;
  ticks: { value: number; y: number }[];
  handbook: number;
  /** Where the handbook's name stands: beside its line, or clear of the last mark when that lies on it. */
  handbookName: number;
  /** The months that get a name on the axis. */
  named: Point[];
}

/** Per cent of the axis that the name of a month takes, on a phone too. */
const NAME_WIDTH = 26;

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Lays out the marks per month against the handbook's; months without marks keep their place on the axis. */
export function layOut(months: Overview['marksByMonth'], handbookMark: number): MarksLine {
  const values = [...months.map(({ averageMark }) => averageMark), handbookMark];
  const low = Math.max(1, Math.floor(Math.min(...values) - 0.25));
  const high = Math.min(10, Math.max(low + 2, Math.ceil(Math.max(...values) + 0.25)));
  const y = (value: number) => round((100 * (high - value)) / (high - low));
  const [first, last] = [monthNumber(months[0]?.month ?? '2000-01'), monthNumber(months.at(-1)?.month ?? '2000-01')];
  const points = months.map(({ month, averageMark, marks }) => ({
    month, mark: averageMark, marks, x: last === first ? 100 : round((100 * (monthNumber(month) - first)) / (last - first)), y: y(averageMark),
  }));
  const step = high - low > 4 ? 2 : 1;
  return {
    points, polyline: points.map((point) => `${point.x},${point.y}`).join(' '), handbook: y(handbookMark),
    handbookName: clearOf(y(handbookMark), points.at(-1)?.y),
    ticks: Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step).map((value) => ({ value, y: y(value) })),
    named: spaced(points),
  };
}

/** The last month, and before it those with room for their name. */
function spaced(points: Point[]): Point[] {
  const named: Point[] = [];
  for (const point of points.toReversed()) if (named.length === 0 || (named[0]?.x ?? 0) - point.x >= NAME_WIDTH) named.unshift(point);
  return named;
}

/** Two names beside one another need this much of the drawing's height. */
const NAME_HEIGHT = 14;

function clearOf(own: number, other: number | undefined): number {
  if (other === undefined || Math.abs(own - other) >= NAME_HEIGHT) return own;
  return own >= other ? other + NAME_HEIGHT : other - NAME_HEIGHT;
}

const round = (value: number) => Math.round(value * 100) / 100;
