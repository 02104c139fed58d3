import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { addDays } from '#base/contract';
import { Busy, Field, FormErrors, Send, Sending, Session, Toasts } from '#base/portal';
import type { Proposal } from '#proposals/contract';
import { addresses } from './addresses';

interface ClassModel { until: string; interested: number | null }

/** Asking the class before answering: until when, and how many students want to. Counts alone. */
@Component({
  selector: 'kv-class-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Field, FormErrors, FormField],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
      @if (!asked()) {
        <p class="small" i18n="@@proposals.class.text">{{ proposal().company.name }} ziet tot wanneer je het vraagt. Je hebt daarna nog drie dagen om te antwoorden.</p>
        <kv-field [label]="labels.until"><input class="input" type="date" [min]="tomorrow()" [formField]="form.until" /></kv-field>
      }
      <kv-field [label]="labels.interested" [optional]="!asked()" hint="Alleen een aantal. Noem geen namen." i18n-hint="@@proposals.class.count-hint"><input class="input" type="number" inputmode="numeric" [formField]="form.interested" /></kv-field>
      <div class="row btn-row">
        <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@proposals.class.save">Laat het weten</button>
        <button type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@proposals.answer.back">Terug</button>
      </div>
    </form>
  `,
})
export class ClassForm {
  readonly proposal = input.required<Proposal>();
  readonly changed = output();
  readonly closed = output();

  private readonly send = inject(Send);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly labels = { until: $localize`:@@proposals.class.until:Je vraagt het tot en met`, interested: $localize`:@@proposals.class.interested:Studenten die willen` };
  protected readonly asked = computed(() => this.proposal().classAsked);
  protected readonly tomorrow = computed(() => addDays(this.session.today() ?? '2027-01-01', 1));
  private readonly model = linkedSignal<string, ClassModel>({ source: () => this.proposal().id, computation: () => ({ until: '', interested: this.proposal().classAsked?.interested ?? null }) });
  // Which days leave time to answer the server knows.
  protected readonly form = form(this.model, { name: 'class' });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { until, interested } = this.model();
    const body = { ...(until ? { until } : {}), ...(interested === null ? {} : { interested }) };
    const done = await this.sending.submit(this.form, () => this.send.post<Proposal>(addresses.classInterest(this.proposal().id), body));
    if (!done) return;
    const { company } = this.proposal();
    this.toasts.show($localize`:@@proposals.class.saved:Genoteerd. ${company.name}:company: ziet het.`);
    this.changed.emit();
  }
}
