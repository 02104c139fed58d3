import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement } from '#base/server';
import type {
  CollaborationForm, DecisionCell, DecisionQuery, EffortFacts, FormQuery, GoldenTip, KindQuery, PostingKind, ReasonFacts, TipQuery,
} from '#guidance/contract';

type Placed<T> = T & { place: number };
const text = (of: string, column = 'name') => `json_build_object('nl', ${of}.${column}_nl, 'en', ${of}.${column}_en)`;

const columns = `
  f.chapter as place, f.slug, f.chapter, ${text('f')} as name, f.effort, b.slug as "effortBand",
  (select json_object_agg(o.reason, o.stars) from form_outcome o where o.form = f.slug) as outcomes,
  array(select k.slug from posting_kind k where k.form = f.slug order by k.place) as kinds,
  f.texts -> 'explanation' as explanation, f.texts -> 'ownEffort' as "ownEffort", f.texts -> 'advantages' as advantages, f.texts -> 'watch' as watch,
  f.texts -> 'asks' as asks, f.texts -> 'firstResult' as "firstResult", f.texts -> 'patience' as patience, f.texts -> 'education' as education
  from collaboration_form f join effort_band b on f.effort between b.from_stars and b.until_stars`;

const forms = statement<Placed<CollaborationForm>>('guidance.forms', `select ${columns}
  where ($1::text is null or b.slug = $1) and ($2::float8 is null or f.chapter > $2)
  order by f.chapter limit $3`);

const formBySlug = statement<Placed<CollaborationForm>>('guidance.form', `select ${columns} where f.slug = $1`);

const kinds = statement<Placed<PostingKind>>('guidance.kinds', `
  select k.place, k.slug, ${text('k')} as name, k.form, coalesce(k.effort, f.effort) as effort,
    case when k.effort is not null then json_build_object('nl', k.effort_why_nl, 'en', k.effort_why_en) end as "effortWhy", k.source
  from posting_kind k join collaboration_form f on f.slug = k.form
  where ($1::text is null or k.form = $1) and ($2::float8 is null or k.place > $2)
  order by k.place limit $3`);

const decisions = statement<DecisionCell & { bandPlace: number; reasonPlace: number }>('guidance.decisions', `
  select c.effort, c.reason, c.best, c.stars, c.ranked, c.provenance, c.version, b.place as "bandPlace", r.place as "reasonPlace"
  from decision_cell c join effort_band b on b.slug = c.effort join reason r on r.slug = c.reason
  where ($1::text is null or c.effort = $1) and ($2::text is null or c.reason = $2)
    and ($3::float8 is null or (b.place, r.place) > ($3, $4::float8))
  order by b.place, r.place limit $5`);

const reasons = statement<Placed<ReasonFacts>>('guidance.reasons', `
  select r.place, r.slug, r.letter, ${text('r')} as name, ${text('r', 'text')} as about,
    (select json_agg(json_build_object('slug', b.slug, 'name', ${text('b')}, 'about', ${text('b', 'text')}) order by b.place) from benefit b where b.reason = r.slug) as benefits
  from reason r where ($1::float8 is null or r.place > $1) order by r.place limit $2`);

const efforts = statement<Placed<EffortFacts>>('guidance.efforts', `
  select b.place, b.slug, ${text('b')} as name, ${text('b', 'text')} as about, b.from_stars as "fromStars", b.until_stars as "untilStars"
  from effort_band b where ($1::float8 is null or b.place > $1) order by b.place limit $2`);

const tips = statement<Placed<GoldenTip>>('guidance.tips', `
  select t.place, t.slug, t.number, ${text('t')} as name, ${text('t', 'text')} as about, t.forms
  from golden_tip t where ($1::text is null or $1 = any(t.forms)) and ($2::float8 is null or t.place > $2) order by t.place limit $3`);

/** Reads of the handbook: forms, kinds, reasons, amounts of effort, golden tips and the decision table. */
@Injectable()
export class GuidanceQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async forms({ effort, limit, cursor }: FormQuery): Promise<Page<CollaborationForm>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(forms, [effort ?? null, place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }

  async form(slug: string): Promise<CollaborationForm> {
    const row = await this.db.one(formBySlug, [slug]);
    if (!row) throw notFound();
    return withoutPlace(row);
  }

  async kinds({ form, limit, cursor }: KindQuery): Promise<Page<PostingKind>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(kinds, [form ?? null, place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }

  async decisions({ effort, reason, limit, cursor }: DecisionQuery): Promise<Page<DecisionCell>> {
    const [band = null, place = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(decisions, [effort ?? null, reason ?? null, band, place, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.bandPlace, row.reasonPlace], ({ bandPlace: _, reasonPlace: __, ...cell }) => cell);
  }

  async reasons({ limit, cursor }: PageQuery): Promise<Page<ReasonFacts>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(reasons, [place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }

  async efforts({ limit, cursor }: PageQuery): Promise<Page<EffortFacts>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(efforts, [place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }

  async tips({ form, limit, cursor }: TipQuery): Promise<Page<GoldenTip>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(tips, [form ?? null, place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }
}

const withoutPlace = <T extends { place: number }>({ place: _, ...row }: T): Omit<T, 'place'> => row;
