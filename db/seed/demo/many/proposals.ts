import { addDays } from '#base/contract';
import { ANSWER_DAYS, type DeclineReason, type ProposalStatus } from '#proposals/contract';
import { traitsOf } from '#postings/contract';
import type { Calendar } from '../calendar';
import type { DemoPosting } from '../posting';
import type { DemoProposal } from '../proposals';
import type { People } from './collaborations';
import { between, chance, pick, repeated, shuffled } from './draw';
import type { PlacedFirm } from './firms';
import type { Fit } from './fit';
import { counted, messagesFor } from './messages';
import type { PlacedOffer } from './offers';
import type { ManyProgramme } from './programmes';
import type { PlacedRequest } from './requests';

/** What waits for an answer, and what ended without a collaboration. */
const quota: Partial<Record<ProposalStatus, number>> = { expired: 13, declined: 20, withdrawn: 8, confirmed: 11, sent: 36, lapsed: 9 };

const noes: [DeclineReason, string][] = [
  ['not-now', 'Dit jaar lopen er al genoeg trajecten. Volgend jaar kijken we er graag opnieuw naar.'],
  ['no-capacity', 'We hebben deze periode niemand die kan begeleiden.'],
  ['period', 'In die weken zijn onze studenten op school voor een project.'],
  ['does-not-fit', 'Het werk ligt te ver van wat deze groep leert.'],
  ['no-student-interest', 'We hebben het in de klas gevraagd, niemand koos ervoor.'],
  ['distance', 'Zonder auto is het anderhalf uur reizen, dat redden ze niet elke dag.'],
];

/** Proposals between the many that did not become collaborations, or not yet. Nobody answers what the south-east asks about security. */
export function manyProposals(cal: Calendar, offers: readonly PlacedOffer[], requests: readonly PlacedRequest[], fit: Fit, people: People): DemoProposal[] {
  const open = shuffled(offers.filter(({ phase }) => phase === 'open'), 'open offers');
  const asked = shuffled(requests.filter(({ phase, posting }) => phase === 'open' && posting.sector === undefined), 'open requests');
  const full = shuffled(offers.filter(({ posting }) => posting.status === 'filled'), 'full offers');
  const age = ({ posting }: { posting: DemoPosting }) => posting.published ?? cal.today;
  /** Takes the first that was published so long ago that it could have happened, and somebody who would. */
  const take = <T extends { posting: DemoPosting }, P>(list: T[], before: string, find: (one: T) => P[]): { one: T; who: P } => {
    for (let place = 0; place < list.length; place++) {
      const one = list[place];
      if (!one || age(one) > before) continue;
      const [who] = find(one);
      if (who === undefined) continue;
      list.push(...list.splice(place, 1));
      return { one, who };
    }
    throw new Error('The demo has too little for its proposals');
  };
  return repeated(quota).map((status, place) => {
    const needs = cal.day({ expired: -34, declined: -16, withdrawn: -16, confirmed: -14, sent: -6, lapsed: -60, accepted: -60 }[status]);
    if (status !== 'confirmed' && status !== 'lapsed' && place % 5 === 2) {
      const { one, who } = take(asked, needs, (request) => fit.firmsFor(request, 1));
      return proposalOf(cal, { place, status, posting: one.posting, programme: one.programme, firm: who, startedBy: 'company', company: who.key }, people);
    }
    const list = status === 'lapsed' ? full : open;
    const { one, who } = take(list, needs, ({ posting, firm }) => fit.programmesFor(posting, posting.branch === 1 && firm.also ? firm.also[1] : firm.region, 1));
    const startedBy = status !== 'confirmed' && chance(`invites ${place}`, 15) ? 'company' : 'programme';
    return proposalOf(cal, { place, status, posting: one.posting, programme: who, firm: one.firm, startedBy }, people);
  });
}

function proposalOf(cal: Calendar, { place, status, posting, programme, firm, startedBy, company }: {
  place: number; status: ProposalStatus; posting: DemoPosting; programme: ManyProgramme; firm: PlacedFirm; startedBy: 'programme' | 'company'; company?: string;
}, people: People): DemoProposal {
  const key = `proposal ${place}`;
  const published = posting.published ?? cal.today;
  // As late as its state allows, and never before there was something to answer.
  const wanted = { sent: cal.day(-between(1, 17, key)), confirmed: cal.day(-between(7, 15, key)), expired: cal.day(-between(24, 90, key)), declined: cal.day(-between(13, 80, key)), withdrawn: cal.day(-between(13, 60, key)), lapsed: addDays(published, between(12, 30, key)), accepted: published }[status];
  const first = addDays(published, 2);
  const sent = wanted < first ? first : wanted;
  const ended = { expired: ANSWER_DAYS, declined: between(2, 11, `ended ${key}`), withdrawn: between(2, 9, `ended ${key}`), lapsed: between(8, 19, `ended ${key}`) }[status as string];
  const seats = traitsOf(posting.kind).students ? Math.min(Math.max(1, (posting.seats ?? 1) - 1), between(1, 3, `seats ${key}`)) : 1;
  const to = startedBy === 'company' ? people.firstNameOf(programme.managers[0] ?? '') : people.firstNameOf(posting.by);
  const direction = company === undefined ? 'offer' : 'request';
  return {
    posting: posting.key, programme: programme.key, ...(company ? { company } : {}), startedBy, status, seats, sent,
    message: pick(messagesFor(posting.kind, direction, startedBy, posting.languages?.[0] === 'en'), `message ${key}`)({ to, ...counted(seats), place: programme.municipality, programme: programme.name, company: firm.name }),
    ...(status === 'declined' ? { declined: pick(noes, `declined ${key}`) } : {}),
    ...(status === 'confirmed' ? { confirmed: addDays(sent, between(1, 5, `confirmed ${key}`)) } : {}), ...(ended === undefined ? {} : { ended: addDays(sent, ended) }),
  };
}
