import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, go, house, read, signedIn, somebody, until } from '../browser';

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

  /** Presses what is gone once it is done. */
  async finish(name: string | RegExp, yes?: string | RegExp): Promise<void> {
    await this.press(name, yes);
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).first().waitFor({ state: 'detached' });
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** The newest mail to an address with these words. */
  mail(to: string, words: string): Promise<Mail> {
    return until(`a mail to ${to} with “${words}”`, async () => (await this.read<{ items: Mail[] }>(`/v1/demo/mails?to=${encodeURIComponent(to)}`)).items.find(({ text, subject }) => text.includes(words) || subject.includes(words)));
  }
}

/** A story begins today, wherever the clock of one before it stood. Mails of stories before it are theirs. */
export async function begins(actor: Actor): Promise<number> {
  await actor.change('POST', '/v1/demo/clock', { now: new Date().toISOString() });
  for await (const { id } of mailsOf(actor)) looked.mails.add(id);
  return Date.parse((await actor.read<{ now: string }>('/v1/demo/clock')).now);
}

/** The year goes on to a day, ten in the morning: everything that comes due until then has been done, and every link in what was mailed leads its reader somewhere. */
export async function until10(actor: Actor, day: string): Promise<void> {
  await actor.change('POST', '/v1/demo/clock', { now: `${day}T09:00:00Z` });
  await until(`a quiet house on ${day}`, async () => ((await actor.read<{ isBusy: boolean }>('/v1/demo/jobs')).isBusy ? null : true));
  expect(await brokenLinks(actor)).toEqual([]);
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

/** Fills in an evaluation, the same star for each reason. */
export async function looksBack({ page }: Actor, mark: string): Promise<void> {
  const choose = (group: string | RegExp, value: string) => page.getByRole('group', { name: group }).getByRole('radio', { name: value, exact: true }).check();
  await choose('Welk cijfer geef je de samenwerking?', mark);
  for (const reason of await page.locator('fieldset.reason').all()) await reason.getByRole('radio', { name: '4', exact: true }).check();
  if (await page.getByRole('group', { name: 'Wordt gebruikt wat er gemaakt is?' }).count() > 0) await choose('Wordt gebruikt wat er gemaakt is?', 'Ja, in gebruik');
  await page.getByLabel('Uren die jullie zelf besteedden').fill('12');
  await page.getByLabel('Studenten die jullie bereikten').fill('40');
  await choose('Zou je het nog een keer doen?', 'Ja, graag');
}

/** Mails that were looked at, and where their links lead: each kind of page once for who has an account, and once for who has none. */
const looked = { mails: new Set<string>(), pages: new Set<string>() };

/** What is wrong with mails that went out since this was asked last: a mail without a link, or a link that leads its reader to nothing. */
export async function brokenLinks(actor: Actor): Promise<string[]> {
  const faults: string[] = [];
  for await (const mail of mailsOf(actor)) {
    looked.mails.add(mail.id);
    const links = [...mail.text.matchAll(/https?:\/\/[^\s<>)]+/g)].map(([link]) => new URL(link)).filter(({ pathname }) => pathname !== '/');
    if (links.length === 0) faults.push(`“${mail.subject}” has no link`);
    const hasAccount = await letIn(mail.to);
    for (const { pathname, search } of links) {
      const kind = `${hasAccount} ${pathname.replace(/[0-9a-f-]{36}|[\w-]{40,}/g, ':id')}`;
      if (looked.pages.has(kind)) continue;
      looked.pages.add(kind);
      faults.push(...(await openedBy(mail, pathname + search, hasAccount)));
    }
  }
  return faults;
}

/** What went out since it was last looked at, the newest first. */
async function* mailsOf(actor: Actor): AsyncGenerator<Mail> {
  for (let next: string | null = ''; next !== null;) {
    const { items, next: more }: { items: Mail[]; next: string | null } = await actor.read(`/v1/demo/mails?limit=100${next && `&cursor=${next}`}`);
    const fresh = items.filter(({ id }) => !looked.mails.has(id));
    yield* fresh;
    next = fresh.length < items.length ? null : more;
  }
}

async function openedBy({ to, subject }: Mail, path: string, hasAccount: boolean): Promise<string[]> {
  const context = await somebody();
  try {
    if (hasAccount) await context.request.post('/v1/sessions', { data: { email: to, password } });
    const page = await context.newPage();
    const status = (await go(page, path))?.status() ?? 500;
    return status >= 400 || (await page.locator('kv-failed').count()) > 0 ? [`“${subject}” leads ${to} to ${path}: ${status} ${await page.locator('h1').first().innerText()}`] : [];
  } finally {
    await context.close();
  }
}

const password = 'koppelvlak-demo';

/** Gives somebody of the demo who has an account the password of the demo, so that their links can be opened as they would. Says whether there is an account. */
async function letIn(email: string): Promise<boolean> {
  const database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  try {
    const { rowCount } = await database.query(`update person set password_hash = (select p.password_hash from demo_sign_in d join person p on p.id = d.person_id limit 1) where email = $1 and closed_at is null`, [email]);
    return rowCount === 1;
  } finally {
    await database.end();
  }
}
