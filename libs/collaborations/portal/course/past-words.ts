import type { Locale } from '#base/contract';
import { writeDay } from '#base/portal';
import { CHOICE, PAUSE_REASON, STOP_REASON } from '#collaborations/contract';
import type { PastAct, PauseReason, StopReason } from '#collaborations/contract';

/** What the timeline says of something that happened. */
export function pastWords(act: PastAct, locale: Locale): { title: string; text?: string } {
  const { what, by, name, day } = act;
  const who = by ?? '';
  const on = day ? writeDay(day, locale) : '';
  const quoted = act.sentence ? `“${act.sentence}”` : who;
  switch (what) {
    case 'responded': return { title: $localize`:@@collaborations.acts.responded:Reageert op het aanbod`, text: who };
    case 'invited': return { title: $localize`:@@collaborations.acts.invited:Nodigt de opleiding uit`, text: who };
    case 'confirmed': return { title: $localize`:@@collaborations.acts.confirmed:Bevestigt het voorstel`, text: who };
    case 'accepted': return { title: $localize`:@@collaborations.acts.accepted:Accepteert de partner`, text: by ? $localize`:@@collaborations.acts.accepted-by:${by}:name: gaf het laatste akkoord.` : '' };
    case 'started': return { title: act.status === 'trial' ? $localize`:@@collaborations.acts.started-trial:Start de proefperiode` : $localize`:@@collaborations.acts.started:Start de samenwerking`, text: who };
    case 'ended': return { title: $localize`:@@collaborations.acts.ended:Einde van de samenwerking` };
    case 'decision-asked': return { title: $localize`:@@collaborations.acts.asked:Doorgaan, bijstellen of stoppen?`, text: $localize`:@@collaborations.acts.asked-both:Aan allebei gevraagd` };
    case 'decided': return { title: $localize`:@@collaborations.acts.decided:Kiest: ${(act.choice ? CHOICE[act.choice][locale] : '').toLowerCase()}:choice:`, text: on ? $localize`:@@collaborations.acts.decided-until:tot ${on}:day:. ${quoted}:words:` : quoted };
    case 'continued': return { title: $localize`:@@collaborations.acts.continued:Jullie gaan door` };
    case 'prolonged': return { title: $localize`:@@collaborations.acts.prolonged:De proef gaat door`, text: $localize`:@@collaborations.acts.until:tot ${on}:day:` };
    case 'paused': return { title: $localize`:@@collaborations.acts.paused:Pauzeert`, text: [[PAUSE_REASON[act.reason as PauseReason][locale], on && $localize`:@@collaborations.acts.back:terug op ${on}:day:`].filter(Boolean).join(', '), quoted].filter(Boolean).join('. ') };
    case 'resumed': return { title: $localize`:@@collaborations.acts.resumed:Hervat de samenwerking`, text: who };
    case 'completion-asked': return { title: $localize`:@@collaborations.acts.completion-asked:De laatste dag is voorbij`, text: $localize`:@@collaborations.acts.completion-asked-whom:Aan de opleiding gevraagd of het klaar is` };
    case 'completed': return { title: $localize`:@@collaborations.acts.completed:Rondt de samenwerking af`, text: who };
    case 'stopped': case 'withdrawn': return { title: what === 'stopped' ? $localize`:@@collaborations.acts.stopped:Stopt de samenwerking` : $localize`:@@collaborations.acts.withdrawn:Trekt zich terug`,
      text: `${STOP_REASON[act.reason as StopReason][locale]}. ${quoted}` };
    case 'dates-changed': {
      const period = (span: PastAct['period']) => `${span?.from ? writeDay(span.from, locale) : '…'} – ${span?.until ? writeDay(span.until, locale) : '…'}`;
      return { title: $localize`:@@collaborations.acts.dates:Andere data`, text: $localize`:@@collaborations.acts.dates-were:${period(act.period)}:now:, eerst ${period(act.was)}:before:` };
    }
    case 'handed-over': return { title: $localize`:@@collaborations.acts.handed:Draagt over`, text: name ? $localize`:@@collaborations.acts.handed-to:${name}:name: is nu het contact` : '' };
    case 'kick-off-planned': return { title: $localize`:@@collaborations.acts.kick-off:Plant de startbijeenkomst`, text: on };
    case 'kick-off-cancelled': return { title: $localize`:@@collaborations.acts.kick-off-off:De startbijeenkomst gaat niet door`, text: who };
    case 'milestone-done': return { title: $localize`:@@collaborations.acts.milestone:Mijlpaal gehaald`, text: name ?? '' };
    case 'milestone-proposed': return { title: $localize`:@@collaborations.acts.milestone-proposed:Stelt een mijlpaal voor`, text: name ?? '' };
    case 'plan-changed': return { title: $localize`:@@collaborations.acts.plan-changed:Past het plan aan`, text: pointsOf(act, locale) };
    case 'plan-agreed': return { title: $localize`:@@collaborations.acts.plan-agreed:Akkoord met het plan`, text: pointsOf(act, locale) };
    case 'plan-returned': return { title: $localize`:@@collaborations.acts.plan-returned:Houdt het plan zoals het was`, text: pointsOf(act, locale) };
    case 'plan-complete': return { title: $localize`:@@collaborations.acts.plan-complete:Het plan is rond`, text: who };
    case 'plan-signed': return { title: $localize`:@@collaborations.acts.plan-signed:Noteert de handtekening op papier`, text: who };
    case 'plan-unsigned': return { title: $localize`:@@collaborations.acts.plan-unsigned:Haalt de notitie van de handtekening weg`, text: who };
  }
}

/** At most three by name, the rest as a number. */
function pointsOf({ points = [] }: PastAct, locale: Locale): string {
  const names = points.map((point) => point[locale].toLowerCase());
  if (names.length <= 3) return new Intl.ListFormat(locale).format(names);
  return $localize`:@@collaborations.acts.points:${names.length}:count: punten`;
}
