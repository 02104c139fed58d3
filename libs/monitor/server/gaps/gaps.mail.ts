import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Block, type Letter, type MailWriter } from '#base/server';
import { GAP_KIND, gapKinds, type Gap, type GapKind } from '#monitor/contract';
import { REGIONS } from '#organisations/contract';
import { FUNCTIONS, LEVELS } from '#pathways/contract';

interface Count { what: GapKind; open: number; opened: number; closed: number }
type Changed = Pick<Gap, 'function' | 'level' | 'region'> & { isOpen: boolean; title: string | null; owner: string | null };

/** As many as somebody reads in a mail; the page has the rest. */
const NAMED = 8;

const counts = statement<Count>('monitor.gap-night', `select what, sum(open)::int as open, sum(opened)::int as opened, sum(closed)::int as closed from gap_night where night = $1 group by what`);
const changed = statement<Changed>('monitor.gaps-changed',
  `(select true as "isOpen", g.function, g.level, g.region, p.title, o.name as owner from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
    where g.opened_on = $1 and g.closed_on is null order by g.what desc, g.id limit $2)
   union all
   (select false, g.function, g.level, g.region, p.title, o.name from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
    where g.closed_on = $1 order by g.what desc, g.id limit $2)`);

/** To an analyst: what came to be missing last night, and what no longer is. */
@Injectable()
@Writes('gaps-changed')
export class GapsMail implements MailWriter<{ night: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ night }: { night: string }, locale: Locale): Promise<Letter | null> {
    const [found, some] = await Promise.all([this.db.query(counts, [night]), this.db.query(changed, [night, NAMED])]);
    const sum = (key: 'opened' | 'closed') => found.reduce((all, one) => all + one[key], 0);
    const [opened, closed] = [sum('opened'), sum('closed')];
    if (opened + closed === 0) return null;
    const say = (text: Text) => text[locale];
    const table = gapKinds.flatMap((what): [string, string][] => {
      const one = found.find((row) => row.what === what);
      return one ? [[say(GAP_KIND[what]), say({ nl: `${one.open} open, ${one.opened} erbij, ${one.closed} opgelost`, en: `${one.open} open, ${one.opened} new, ${one.closed} solved` })]] : [];
    });
    const named = (isOpen: boolean, heading: Text, all: number): Block[] => {
      const rows = some.filter((row) => row.isOpen === isOpen);
      if (rows.length === 0) return [];
      const more = all - rows.length;
      return [{ kind: 'heading', text: say(heading) }, { kind: 'facts', rows: rows.map((row) => nameOf(row, say)) },
        ...(more > 0 ? [{ kind: 'text' as const, text: say({ nl: `En nog ${more}.`, en: `And ${more} more.` }) }] : [])];
    };
    return {
      subject: say({ nl: `Tekorten: ${opened} erbij, ${closed} opgelost`, en: `Gaps: ${opened} new, ${closed} solved` }),
      blocks: [{ kind: 'facts', rows: table }, ...named(true, { nl: 'Sinds vannacht', en: 'Since last night' }, opened), ...named(false, { nl: 'Opgelost', en: 'Solved' }, closed)],
      action: { label: say({ nl: 'Bekijk de tekorten', en: 'Look at the gaps' }), url: `${this.options.publicUrl}/${locale}/monitor/gaps` },
      why: say({ nl: 'Je krijgt dit bericht omdat je analist bent bij HCA-ICT.', en: 'You get this message because you are an analyst at HCA-ICT.' }),
    };
  }
}

function nameOf({ function: slug, level, region, title, owner }: Changed, say: (text: Text) => string): [string, string] {
  const place = say(region ? REGIONS[region] : { nl: 'op afstand', en: 'on a distance' });
  return slug && level ? [say(FUNCTIONS[slug]), `${say(LEVELS[level])}, ${place}`] : [title ?? '', `${owner ?? ''}, ${place}`];
}
