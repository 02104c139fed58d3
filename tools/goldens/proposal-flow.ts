import { PROPOSAL_ACT, PROPOSAL_NEED, proposalFlow, proposalStages, type ProposalMover, type ProposalStage } from '#proposals/contract';

const who: Record<ProposalMover, string> = { programme: 'whoever answers for the programme', manager: 'the programme manager', company: 'whoever works for the company', clock: 'the clock', posting: 'its posting' };
const short: Record<ProposalMover, string> = { programme: 'programme', manager: 'manager', company: 'company', clock: 'clock', posting: 'posting' };
const node = (stage: ProposalStage | null) => (stage === null ? '[*]' : stage.replaceAll('-', '_'));

/** The flow of a proposal, as the table that the rules read. */
export function proposalTable(): string {
  const rows = proposalFlow.map(({ act, by, from, to, needs }) => {
    const { button } = PROPOSAL_ACT[act];
    const isPressed = by !== 'clock' && by !== 'posting';
    return `| \`${act}\` | ${who[by]} | ${from.map((stage) => stage ?? 'nothing').join(', ')} | ${to.join(', ')} | ${needs.map((need) => PROPOSAL_NEED[need].en).join('; ') || 'always'} | ${isPressed ? `${button.nl} / ${button.en}` : '–'} |`;
  });
  return ['| act | by | from | to | when | button |', '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The same, drawn. What the clock and the posting do ends whatever waits, and is left out so that the rest can be read. */
export function proposalDiagram(): string {
  const arrows = proposalFlow.filter(({ by }) => by !== 'clock' && by !== 'posting').flatMap(({ act, by, from, to }) =>
    from.flatMap((stage) => (act === 'put-back' && to.length > 1 ? to : to.slice(0, 1)).map((next) => `  ${node(stage)} --> ${node(next)}: ${act} (${short[by]})`)));
  const names = proposalStages.filter((stage) => stage !== 'expired' && stage !== 'lapsed').map((stage) => `  ${node(stage)}: ${stage.replaceAll('-', ' ')}`);
  return ['```mermaid', 'stateDiagram-v2', ...names, ...arrows, '  accepted --> [*]', '```'].join('\n');
}
