import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, go, leave, read, somebody, until } from './browser';
import type { Language } from './browser';
import { newest, openMail } from './mailbox';
import { words } from './words';
import type { Words } from './words';

const day = 24 * 3_600_000;

/** What the two stories are about; nothing of it stands anywhere else, also when the story is told again in the same house. */
const once = randomUUID().slice(0, 6);
const stories = {
  nl: { title: `Een planbord dat de monteur snapt ${once}`, contact: { name: 'Anouk Visser', email: `anouk-${once}@veenpoort.example` }, goal: 'Een wens van een klant omzetten in werk dat je kunt testen.' },
  en: { title: `A planning board that engineers understand ${once}`, contact: { name: 'Owen Clarke', email: `owen-${once}@veenpoort.example` }, goal: 'Turn what a customer wants into work that can be tested.' },
};

afterAll(leave);

describe.each(['nl', 'en'] as const)('the main job, read in %s', (language) => {
  it('goes from an internship that is written to a signal that the analyst sees', async () => {
    const story = new Story(language);
    const { company, manager, analyst } = await story.enter();
    const before = await story.figures(analyst);

    await story.wantsMatchesAtOnce(manager);
    const posting = await story.postsAnInternship(company);
    const response = await story.reactsToTheMail(manager);
    await story.confirms(company);
    await story.accepts(response);
    await story.agreeOnThePlan(response, company);
    const collaboration = await story.starts(response);
    await story.waitsForTheCheckIn(company);
    await story.answersFromTheLink();
    await story.bothSee(collaboration, company);
    await story.sees(analyst, before);

    expect(posting).not.toBe('');
    expect(story.faults).toEqual([]);
  }, 120_000);
});

interface Figures { postings: number; collaborations: number; answers: number; signals: number }

/** The three people and the contact, each in a browser of their own; every step ends with what the person sees. */
class Story {
  readonly faults: string[] = [];
  private readonly w: Words;
  private readonly title: string;
  private readonly lists: string[][] = [];
  private postingId = '';
  private collaborationPath = '';

  constructor(private readonly language: Language) {
    this.w = words[language];
    this.title = stories[language].title;
  }

  async enter(): Promise<{ company: Page; manager: Page; analyst: Page }> {
    return {
      company: await this.atTheDoor(this.w.door.company),
      manager: await this.atTheDoor(this.w.door.manager),
      analyst: await this.atTheDoor(this.w.door.analyst),
    };
  }

  /** What the monitor counts. */
  async figures(page: Page): Promise<Figures> {
    const { name, postings, collaborations, answers, signals } = this.w.monitor;
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    const count = async (words: RegExp) => Number(words.exec(await page.getByText(words).first().innerText())?.[1]);
    const open = page.getByRole('definition').and(page.locator(`dt:has-text("${signals}") + dd`));
    await open.waitFor();
    return { postings: await count(postings), collaborations: await count(collaborations), answers: await count(answers), signals: Number(await open.innerText()) };
  }

  /** Step 2: a gap is refused by name, the preview shows what was typed, and the posting opens. */
  async postsAnInternship(page: Page): Promise<string> {
    const { w } = this;
    const { contact, goal } = stories[this.language];
    const text = (label: string) => page.getByRole('textbox', { name: label });
    const number = (label: string) => page.getByRole('spinbutton', { name: label });
    await page.getByRole('link', { name: w.post }).first().click();
    await page.getByRole('link', { name: w.begin, exact: true }).click();
    await this.heading(page, w.write);

    await text(w.title).pressSequentially(this.title);
    await text(w.summary).pressSequentially('Studenten draaien een half jaar mee in een team van zes en brengen elke twee weken iets live.');
    await text(w.technologies).pressSequentially('Angular');
    await page.keyboard.press('Enter');
    for (const reason of w.reasons) await page.getByRole('checkbox', { name: reason }).check();
    await page.getByRole('checkbox', { name: 'Software developer' }).check();
    await page.getByRole('checkbox', { name: w.level }).check();
    await page.getByRole('combobox', { name: w.branch }).selectOption({ index: 1 });
    await page.getByRole('radio', { name: w.workplace }).check();
    const today = Date.parse(await this.today(page));
    const on = (days: number) => new Date(today + days * day).toISOString().slice(0, 10);
    await page.getByLabel(w.from).fill(on(28));
    await page.getByLabel(w.until).fill(on(28 + 140));
    await page.getByLabel(w.closes).fill(on(21));
    await text(w.assignment).pressSequentially('Een eigen deel van het bord: tickets oppakken, code reviewen en een versie klaarzetten.');
    await number(w.days).pressSequentially('4');
    await number(w.supervisors).pressSequentially('2');
    await number(w.guidance).pressSequentially('3');
    await page.getByRole('checkbox', { name: w.travel }).check();
    await number(w.allowance).pressSequentially('450');
    await page.getByRole('radio', { name: w.confidentiality }).check();
    await text(w.contactName).fill(contact.name);
    await text(w.contactEmail).fill(contact.email);

    await page.getByRole('button', { name: w.publish }).click();
    const refusal = page.getByRole('alert');
    await refusal.getByText(w.faults).waitFor();
    await refusal.getByRole('link', { name: new RegExp(`^${w.seats}`) }).click();
    expect(await number(w.seats).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('4');
    await refusal.getByRole('link', { name: new RegExp(`^${w.goals}`) }).click();
    await page.keyboard.type(goal);
    await page.getByRole('complementary', { name: w.seen }).getByText(this.title).first().waitFor();

    await page.getByRole('button', { name: w.publish }).click();
    await page.getByText(w.published).waitFor();
    await this.heading(page, this.title);
    await page.getByText(w.open, { exact: true }).first().waitFor();
    this.postingId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    return this.postingId;
  }

  /** Before step 3: matches come in one mail a day, until the manager would rather have each at once. */
  async wantsMatchesAtOnce(page: Page): Promise<void> {
    await go(page, `/${this.language}/account/notifications`);
    const choice = page.getByRole('group', { name: this.w.matches });
    await choice.waitFor();
    // The story that comes second finds it chosen.
    if (await choice.getByRole('radio', { name: this.w.atOnce, checked: false }).count() > 0) {
      await choice.getByText(this.w.atOnce, { exact: true }).click();
      await page.getByText(this.w.kept, { exact: true }).waitFor();
    }
    await choice.getByRole('radio', { name: this.w.atOnce, checked: true }).waitFor();
  }

  /** Steps 3 and 4: the mail says why it fits, so does the page it leads to, and the manager responds there. */
  async reactsToTheMail(page: Page): Promise<Page> {
    const { w } = this;
    const address = 'marit.hoekstra@deltion.example';
    const mail = await openMail(page, this.language, await newest(page, address, this.title));
    // Marit reads her mail in Dutch, whichever language she browses in.
    await mail.getByText(words.nl.reasonsInMail).waitFor();
    await mail.getByText(words.nl.hundred).first().waitFor();
    const arrives = page.context().waitForEvent('page');
    await mail.getByRole('link', { name: words.nl.look }).click();
    const posting = this.watched(await arrives);
    await posting.waitForLoadState('networkidle');
    await this.inMyLanguage(posting);
    await this.heading(posting, this.title);
    await posting.getByRole('heading', { name: w.fits }).waitFor();
    await posting.getByRole('table').filter({ hasText: w.function }).first().waitFor();

    await posting.getByRole('spinbutton', { name: w.seats }).fill('2');
    await posting.getByRole('textbox', { name: w.message }).pressSequentially('Twee studenten uit het derde jaar zoeken precies dit.');
    await posting.getByRole('button', { name: w.send }).click();
    await posting.getByText(w.sent).waitFor();
    await posting.getByRole('link', { name: w.toProposal }).waitFor();
    return posting;
  }

  /** Step 4: the company confirms what waits for it. */
  async confirms(page: Page): Promise<void> {
    const { w } = this;
    await page.getByRole('navigation').getByRole('link', { name: w.proposals, exact: true }).click();
    const waits = page.getByRole('article').filter({ hasText: this.title });
    await waits.getByRole('link', { name: w.asks }).waitFor();
    await waits.getByRole('button', { name: w.confirm, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: w.confirmYes }).click();
    await page.getByText(w.confirmed).waitFor();
  }

  /** Steps 4 and 5: education has the last yes, and starts. */
  async accepts(page: Page): Promise<void> {
    const { w } = this;
    await page.getByRole('navigation').getByRole('link', { name: w.proposals, exact: true }).click();
    await page.getByRole('article').filter({ hasText: this.title }).getByRole('link', { name: /Veenpoort Software/ }).click();
    await page.waitForURL('**/proposals/*');
    await page.getByRole('button', { name: w.accept }).click();
    await page.getByRole('dialog').getByRole('button', { name: w.acceptYes }).click();
    await page.waitForURL('**/collaborations/*');
    this.collaborationPath = new URL(page.url()).pathname;
  }

  /** Education cannot start before both agreed on all of the plan: each side fills in what is its own, and says yes to the rest. */
  async agreeOnThePlan(manager: Page, company: Page): Promise<void> {
    const { plan } = this.w;
    const text = (page: Page, name: string) => page.getByRole('textbox', { name });
    const number = (page: Page, name: string) => page.getByRole('spinbutton', { name });
    const agree = async (page: Page) => {
      await page.getByRole('button', { name: plan.save }).click();
      await page.getByRole('button', { name: plan.save }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: plan.agree }).click();
      await page.getByRole('button', { name: plan.agree }).waitFor({ state: 'detached' });
    };
    await manager.getByRole('link', { name: plan.finish }).click();
    await manager.getByRole('button', { name: plan.fill }).click();
    await number(manager, plan.teachers).fill('2');
    await number(manager, plan.hours).fill('1');
    await manager.getByRole('radio', { name: plan.rhythm }).check();
    await text(manager, plan.deputy.school).fill('Bilal Yıldız');
    await number(manager, plan.weight.school).fill('3');
    await number(manager, plan.share).fill('40');
    await manager.getByRole('radio', { name: plan.noTrial }).check();
    await agree(manager);
    await go(company, `${this.collaborationPath}/plan`);
    await company.getByRole('button', { name: plan.fill }).click();
    await text(company, plan.deputy.firm).fill('Fenna de Boer');
    await number(company, plan.weight.firm).fill('3');
    await company.getByRole('radio', { name: plan.yes, exact: true }).check();
    await text(company, plan.trainer).fill('Jorrit Venema');
    await agree(company);
    await go(manager, `${this.collaborationPath}/plan`);
    // What the company wrote last is agreed to by name.
    if (await manager.getByRole('button', { name: plan.agree }).count() > 0) await manager.getByRole('button', { name: plan.agree }).click();
    await manager.getByText(plan.done).first().waitFor();
    await manager.getByRole('link', { name: plan.goOn }).click();
  }

  async starts(page: Page): Promise<Page> {
    const { w } = this;
    await page.getByRole('button', { name: w.start }).click();
    await page.getByRole('dialog').getByRole('button', { name: w.startYes }).click();
    await page.getByRole('button', { name: w.start }).waitFor({ state: 'detached' });
    return page;
  }

  /** Step 5: the demo's clock goes past the day of the first check-in; its panel tells what that set off, and the mail is there in both languages. */
  async waitsForTheCheckIn(page: Page): Promise<void> {
    const { w, language } = this;
    const planned = await this.checkIns(page.context());
    const visitor = this.watched(await page.context().newPage());
    await go(visitor, `/${language}/dev/mail`);
    await visitor.getByLabel(w.toDay).fill(new Date(Date.parse(planned) + day).toISOString().slice(0, 10));
    await visitor.getByRole('button', { name: w.goToDay }).click();
    const ran = visitor.getByRole('table', { name: w.ran });
    await ran.getByRole('row', { name: w.askedFor }).waitFor();
    await visitor.getByText(w.jobsDone).waitFor();

    const mail = await newest(visitor, stories[language].contact.email, '/check-ins/');
    await openMail(visitor, language, mail);
    await visitor.getByRole('navigation', { name: w.mailLanguage }).getByRole('link', { name: w.inEnglish }).click();
    await visitor.frameLocator('iframe').getByRole('link', { name: words.en.answer, exact: true }).waitFor();
    await visitor.close();
  }

  /** Step 5: somebody without an account answers from the mail, on a phone. */
  async answersFromTheLink(): Promise<void> {
    const { w } = this;
    const { contact } = stories[this.language];
    const phone = await somebody({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const page = this.watched(await phone.newPage());
    await page.goto(`/${this.language}/dev/mail`);
    const mail = await openMail(page, this.language, await newest(page, contact.email, '/check-ins/'));
    const arrives = phone.waitForEvent('page');
    await mail.getByRole('link', { name: words.nl.answer }).tap();
    const question = this.watched(await arrives);
    await question.waitForLoadState('networkidle');
    if (this.language === 'en') {
      await question.getByRole('link', { name: w.otherLanguage }).tap();
      await question.waitForURL('**/en/check-ins/**', { waitUntil: 'networkidle' });
    }
    expect(await question.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await question.getByRole('radio', { name: w.no }).check();
    await question.getByRole('button', { name: w.sendAnswer }).tap();
    await question.getByRole('alert').getByText(w.markMissing).waitFor();
    await question.getByRole('radio', { name: '4', exact: true }).check();
    await question.getByRole('radio', { name: w.enough }).check();
    await question.getByRole('textbox', { name: w.remark }).pressSequentially('Het werk is te zwaar.');
    await question.getByRole('button', { name: w.sendAnswer }).tap();
    await this.heading(question, w.thanks);
    expect(await phone.cookies()).toEqual([]);
  }

  /** Step 5: both sides read the answer and the signal. */
  async bothSee(manager: Page, company: Page): Promise<void> {
    const { w } = this;
    for (const page of [manager, company]) {
      await page.goto(this.collaborationPath);
      await page.getByText('“Het werk is te zwaar.”').first().waitFor();
      await page.getByText(w.no).first().waitFor();
      await page.getByRole('heading', { name: w.signal }).waitFor();
      await page.getByText(w.offCourse, { exact: true }).first().waitFor();
    }
  }

  /** Step 6: what happened is counted. */
  async sees(page: Page, before: Figures): Promise<void> {
    await go(page, `/${this.language}/workspace`);
    const after = await this.figures(page);
    expect({ postings: after.postings - before.postings, collaborations: after.collaborations - before.collaborations, answers: after.answers - before.answers })
      .toEqual({ postings: 1, collaborations: 1, answers: 1 });
    expect(after.signals).toBeGreaterThan(before.signals);
    this.faults.push(...this.lists.flat());
  }

  private async atTheDoor(door: RegExp): Promise<Page> {
    const context = await somebody({ locale: this.language === 'nl' ? 'nl-NL' : 'en-GB' });
    const page = this.watched(await context.newPage());
    await go(page, `/${this.language}/sign-in`);
    await page.getByRole('region', { name: this.w.demo }).getByRole('button', { name: door }).click();
    await page.waitForURL(`**/${this.language}/workspace`);
    return page;
  }

  /** A link in a mail leads to the language of the reader; the switch at the top keeps the page. */
  private async inMyLanguage(page: Page): Promise<void> {
    if (this.language === 'nl') return;
    await page.getByRole('group', { name: 'Taal' }).getByRole('link', { name: /English/ }).first().click();
    await page.waitForURL(`**/en/postings/${this.postingId}**`, { waitUntil: 'networkidle' });
  }

  private async heading(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  private async today(page: Page): Promise<string> {
    return (await read<{ now: string }>(page.context(), '/v1/demo/clock')).now;
  }

  /** The day of the first check-in, planned by a job as soon as the collaboration runs. */
  private async checkIns(context: BrowserContext): Promise<string> {
    const path = `/v1/collaborations/${this.collaborationPath.split('/').at(-1)}/check-ins`;
    return until('a planned check-in', async () => (await read<{ items: { dueOn: string }[] }>(context, path)).items[0]?.dueOn);
  }

  private watched(page: Page): Page {
    this.lists.push(faultsOf(page));
    return page;
  }
}
