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
  /** The months that get a name on the axis. */
  named: Point[];
}

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
  const every = Math.ceil(points.length / 5);
  return {
    points, polyline: points.map((point) => `${point.x},${point.y}`).join(' '), handbook: y(handbookMark),
    ticks: Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step).map((value) => ({ value, y: y(value) })),
    named: points.filter((point, index) => (points.length - 1 - index) % every === 0 && (index === points.length - 1 || points.length - 1 - index >= every)),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
