import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { provideRouter } from '@angular/router';
import * as z from 'zod';
import { line, whole } from '#base/contract';
import type { ProblemAnswer } from '#base/contract';
import { Field } from './field';
import { FormErrors } from './form-errors';
import { Sending } from './sending';

const schema = z.object({ title: line(3, 120), seats: whole(1, 40) });

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FormErrors, FormField],
  template: `
    <kv-form-errors [sending]="sending" [form]="form" [labels]="{ seats: 'Plaatsen' }" />
    <kv-field label="Titel" hint="Kort"><input [formField]="form.title" /></kv-field>
    <kv-field label="Plaatsen"><input type="number" [formField]="form.seats" /></kv-field>
  `,
})
class Page {
  readonly sending = new Sending();
  readonly model = signal({ title: '', seats: 0 as number | null });
  readonly form = form(this.model, (path) => validateStandardSchema(path, () => schema), { name: 'sample' });
}

const problem = (errors: ProblemAnswer['errors']): ProblemAnswer => ({
  type: 'x', title: 'Dit klopt nog niet', status: 400, detail: '', instance: '', code: 'invalid', ...(errors ? { errors } : {}),
});

async function open() {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const all = (selector: string) => [...fixture.nativeElement.querySelectorAll(selector)].map((node: HTMLElement) => (node.textContent ?? '').trim());
  return { fixture, page: fixture.componentInstance, all, input: (id: string): HTMLInputElement => fixture.nativeElement.querySelector(`#${id}`) };
}

describe('a form', () => {
  it('ties label, hint and control together and stays quiet until it is sent', async () => {
    const { all, input, fixture } = await open();
    expect(fixture.nativeElement.querySelector('label').getAttribute('for')).toBe('f-sample-title');
    expect(input('f-sample-title').getAttribute('aria-describedby')).toBe('f-sample-title-hint');
    expect(all('.err')).toEqual([]);
  });

  it('names every fault at its field and in the summary, and sends nothing', async () => {
    const { page, fixture, all, input } = await open();
    const sent: string[] = [];
    expect(await page.sending.submit(page.form, async () => (sent.push('sent'), { ok: true, status: 200, value: null, etag: null }))).toBeNull();
    await fixture.whenStable();
    expect(sent).toEqual([]);
    expect(all('.err')).toEqual(['Vul dit in.', 'Vul 1 of meer in.']);
    expect(all('li')).toEqual(['Vul dit in.', 'Plaatsen: Vul 1 of meer in.']);
    expect(input('f-sample-seats').getAttribute('aria-invalid')).toBe('true');
  });

  it('puts a fault of the server on its field and keeps what was typed', async () => {
    const { page, fixture, all } = await open();
    page.model.set({ title: 'Van eerste ticket', seats: 9 });
    const fault = { in: 'body' as const, pointer: '/seats', code: 'too-many', detail: 'Vraag 2 plaatsen of minder.' };
    expect(await page.sending.submit(page.form, async () => ({ ok: false, problem: problem([fault]) }))).toBeNull();
    await fixture.whenStable();
    expect(all('.err')).toEqual(['Vraag 2 plaatsen of minder.']);
    expect(page.sending.problem()).toBeNull();
    expect(page.model().title).toBe('Van eerste ticket');

    page.form.seats().value.set(2);
    const done = await page.sending.submit(page.form, async () => ({ ok: true, status: 201, value: { id: '1' }, etag: null }));
    expect(done?.value).toEqual({ id: '1' });
  });

  it('keeps a refusal of the whole at form level, so that the next attempt is not blocked', async () => {
    const { page, fixture, all } = await open();
    page.model.set({ title: 'Van eerste ticket', seats: 2 });
    await page.sending.submit(page.form, async () => ({ ok: false, problem: { ...problem(undefined), status: 409, title: 'Net te laat' } }));
    await fixture.whenStable();
    expect(all('h2')).toEqual(['Net te laat']);
    const done = await page.sending.submit(page.form, async () => ({ ok: true, status: 200, value: 'sent', etag: null }));
    expect(done?.value).toBe('sent');
  });
});
