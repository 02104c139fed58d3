import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, go, read, signedIn, until } from '../browser';

export const DAY_MS = 86_400_000;
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

interface Mail { id: string; to: string; subject: string; text: string }
type Values = Record<string, unknown>;

/** Somebody who lives through the year: a page to press things on, and the API for what other stories tell through pages. */
export class Actor {
  /** How often this person pressed something that changes something. */
  pressed = 0;

  private constructor(readonly page: Page, readonly faults: string[]) {}

  static async of(role: string): Promise<Actor> {
    const page = await (await signedIn(role)).newPage();
    return new Actor(page, faultsOf(page));
  }

  get context(): BrowserContext { return this.page.context(); }

  go(path: string) { return go(this.page, path); }

  read<T>(path: string): Promise<T> { return read<T>(this.context, path); }

  /** What the API answers to a change. @throws when it refuses */
  async change<T = Values>(method: 'POST' | 'PATCH', path: string, data: Values = {}, version?: number): Promise<T> {
    const answer = await this.context.request.fetch(path, { method, data, ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }) });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Presses what changes something, and counts it; a question that follows belongs to it. */
  async press(name: string | RegExp, yes?: string | RegExp): Promise<void> {
    this.pressed += 1;
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
    if (yes !== undefined) await this.page.getByRole('dialog').getByRole('button', { name: yes }).click();
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** The newest mail to an address with these words. */
  mail(to: string, words: string): Promise<Mail> {
    return until(`a mail to ${to} with “${words}”`, async () => (await this.read<{ items: Mail[] }>(`/v1/demo/mails?to=${encodeURIComponent(to)}`)).items.find(({ text, subject }) => text.includes(words) || subject.includes(words)));
  }
}

/** The product's day. */
export const now = async (actor: Actor): Promise<number> => Date.parse((await actor.read<{ now: string }>('/v1/demo/clock')).now);

/** The year goes on to a day, ten in the morning, and everything that comes due until then has been done. */
export async function until10(actor: Actor, day: string): Promise<void> {
  await actor.change('POST', '/v1/demo/clock', { now: `${day}T09:00:00Z` });
  await until(`a quiet house on ${day}`, async () => ((await actor.read<{ isBusy: boolean }>('/v1/demo/jobs')).isBusy ? null : true));
}

/** What is asked of a posting besides its kind. */
const shared = {
  reasons: ['talent', 'network'], functions: ['software-developer'], technologies: ['C#', 'Angular'], levels: ['mbo-4'], workplace: 'on-site', languages: ['nl'], commercialShare: 40, confidentiality: 'normal', difficulty: 3,
  openToOthers: false, contactName: 'Jorrit Venema', contactEmail: 'jorrit@veenpoort.example',
};

/** A company's open posting; how one is written is told elsewhere. */
export async function posted(company: Actor, posting: Values): Promise<string> {
  const { id } = await company.change<{ id: string }>('POST', '/v1/postings', { ...shared, ...posting });
  await company.change('POST', `/v1/postings/${id}/publication`);
  return id;
}

/** The programme of this manager that studies for a qualification. */
export async function programmeOf(manager: Actor, code: string): Promise<{ id: string; name: string }> {
  const me = await manager.read<{ memberships: { organisation: { slug: string }; programmeIds: string[] }[] }>('/v1/me');
  const own = me.memberships[0];
  const { items } = await manager.read<{ items: { id: string; name: string; codes: { code: string }[] }[] }>(`/v1/programmes?institution=${own?.organisation.slug}&limit=100`);
  const found = items.find(({ id, codes }) => own?.programmeIds.includes(id) && codes.some((one) => one.code === code));
  if (!found) throw new Error(`No programme of one's own for ${code}`);
  return found;
}

interface Plan { version: number; points: { slug: string; value: Values; isReady: boolean }[]; agreedAt: string | null }

/** Both sides fill in a plan and agree; how that looks is told by the main journey. */
export async function agreedPlan(manager: Actor, company: Actor, collaborationId: string, values: Record<string, Values>): Promise<void> {
  const path = `/v1/collaborations/${collaborationId}/plan`;
  const of = (side: 'institution' | 'company', points: Record<string, Values>) => Object.fromEntries(Object.entries(points).flatMap(([slug, value]) => {
    const other = side === 'institution' ? 'company' : 'institution';
    const own = Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith(other) && (side === 'institution' ? !['isSafe', 'trainer'].includes(name) : name.startsWith('company') || ['isSafe', 'trainer'].includes(name))));
    return Object.keys(own).length > 0 ? [[slug, own]] : [];
  }));
  for (const [side, actor] of [['institution', manager], ['company', company], ['institution', manager]] as const) {
    const before = await actor.read<Plan>(path);
    const known = Object.fromEntries(Object.entries(of(side, values)).filter(([slug]) => before.points.some((point) => point.slug === slug)));
    const changed = await actor.change<Plan>('PATCH', path, { points: known }, before.version);
    await actor.change<Plan>('POST', `${path}/agreement`, {}, changed.version);
  }
  const plan = await manager.read<Plan>(path);
  if (!plan.agreedAt) throw new Error(`Not agreed: ${plan.points.filter(({ isReady }) => !isReady).map(({ slug }) => slug).join(', ') || 'a side is missing'}`);
}

/** What a plan says that nobody has a wish about. */
export const usual = (from: string, until: string): Record<string, Values> => ({
  people: { institutionPeople: 1, institutionHours: 1, companyPeople: 2, companyHours: 3, per: 'week' }, time: { from, until }, contact: { rhythm: 'two-weekly' }, deputies: { institutionDeputy: 'Bilal Yıldız', companyDeputy: 'Fenna de Boer' },
  weight: { institutionWeight: 3, companyWeight: 3, isSafe: true }, commercial: { share: 40 }, success: { goals: ['Iedereen rondt het af'] }, practice: { trainer: 'Jorrit Venema', hoursPerWeek: 32 },
});
