import { moveOf, postingMoves, type PostingMover } from '#postings/contract';

const who: Record<PostingMover, string> = { staff: 'whoever works for its owner', publisher: 'whoever publishes for its owner', analyst: 'HCA-ICT', clock: 'the clock', seats: 'its seats' };

/** The life of a posting, as the table that the rules read. */
export function lifeTable(): string {
  const rows = postingMoves.map((name) => {
    const { from, to, by, rule, happens, button, undo } = moveOf(name);
    return `| \`${name}\` | ${from.join(', ')} | ${to.join(', ')} | ${who[by]} | ${rule.en} | ${happens.en} | ${button ? `${button.nl} / ${button.en}` : '–'} | ${undo ? `\`${undo}\`` : '–'} |`;
  });
  return ['| move | from | to | by | when | what happens | button | undone by |', '| --- | --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}
