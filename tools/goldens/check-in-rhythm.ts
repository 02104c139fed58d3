import { addDays, daysBetween } from '#base/contract';
import { contactRhythms, KIND_RHYTHM, MIDDLE, MOMENT, rhythm, type ContactRhythm } from '#check-ins/contract';
import { KIND_PHRASE, kindOf, kindSlugs } from '#postings/contract';

/** A half school year, to show a rhythm with. */
const [FROM, UNTIL] = ['2027-02-01', '2027-07-02'];

/** When each kind is asked about: by itself, and where the plan talks each month or each period. */
export function rhythmTable(): string {
  const days = (kind: (typeof kindSlugs)[number], agreed: ContactRhythm | null) => rhythm(kind, FROM, UNTIL, [], agreed)
    .map(({ moment, dueOn }) => `${MOMENT[moment].en} (day ${daysBetween(FROM, addDays(dueOn, 1))})`).join(', ');
  const rows = kindSlugs.map((kind) => `| ${KIND_PHRASE[kind].en} | ${KIND_RHYTHM[kindOf(kind).asked ?? 'course'].en} | ${days(kind, null)} | ${days(kind, 'monthly')} | ${days(kind, 'each-period')} |`);
  return [`From ${FROM} to ${UNTIL}, without quiet weeks.`, '', '| kind | rule | asked on | with contact each month | with contact each period |', '| --- | --- | --- | --- | --- |', ...rows, '',
    `Contact that leaves it at the rule: ${contactRhythms.filter((one) => MIDDLE[one] === 'as-kind').map((one) => `\`${one}\``).join(', ')}.`].join('\n');
}
