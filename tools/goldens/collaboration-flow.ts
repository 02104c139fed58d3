import { COLLABORATION_ACT, COLLABORATION_NEED, collaborationFlow, collaborationStatuses, type CollaborationMover } from '#collaborations/contract';

const who: Record<CollaborationMover, string> = { manager: 'the programme manager', programme: 'whoever answers for the programme', company: 'whoever works for the company', clock: 'the clock' };

/** The flow of a collaboration, as the table that the rules read. */
export function collaborationTable(): string {
  const rows = collaborationFlow.map(({ act, by, from, to, needs }) => {
    const button = COLLABORATION_ACT[act];
    return `| \`${act}\` | ${who[by]} | ${from.join(', ')} | ${to === 'same' ? 'stays' : to.join(', ')} | ${needs.map((need) => COLLABORATION_NEED[need].en).join('; ') || 'always'} | ${by === 'clock' ? '–' : `${button.nl} / ${button.en}`} |`;
  });
  return ['| act | by | from | to | when | button |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The same, drawn; what leaves it where it stands is left out so that the rest can be read. */
export function collaborationDiagram(): string {
  const arrows = collaborationFlow.flatMap(({ act, by, from, to }) => (to === 'same' ? [] : from.flatMap((status) =>
    to.filter((next) => next !== status || act === 'decide' && by === 'company').map((next) => `  ${status} --> ${next}: ${act} (${by})`))));
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> preparing', ...collaborationStatuses.map((status) => `  ${status}`), ...[...new Set(arrows)], '  completed --> [*]', '  stopped --> [*]', '```'].join('\n');
}
