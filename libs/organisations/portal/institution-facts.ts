import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Busy, Choices, Failed, FormErrors, Send, Sending, Skeleton, Tags, Toasts, injectLocale } from '#base/portal';
import { REGIONS, regions } from '#organisations/contract';
import type { InstitutionCorrection, InstitutionSettings, Region } from '#organisations/contract';
import { addresses } from './addresses';

/** For an analyst: the facts about an institution that sources leave open, with what its people ask. Each correction is kept. */
@Component({
  selector: 'kv-institution-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Choices, Failed, FormErrors, FormField, Skeleton, Tags],
  styles: `form { max-width: 44rem; }`,
  template: `
    @if (read.error(); as error) {
      <kv-failed part [error]="error" (again)="read.reload()" />
    } @else if (read.hasValue()) {
      @let kept = read.value();
      <form class="stack" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" />
        <kv-choices label="Regio’s" i18n-label="@@organisations.facts.regions" hint="Wat je bewaart, is daarmee bevestigd." i18n-hint="@@organisations.facts.h-regions" [options]="options" [formField]="form.regions" />
        <kv-tags label="Andere namen" i18n-label="@@organisations.facts.aliases" [longest]="160" [formField]="form.aliases" />
        @if (kept.successor; as next) {
          <label class="check"><input type="checkbox" [formField]="form.isConfirmed" /><span i18n="@@organisations.facts.successor">Bevestigd: deze instelling heet nu {{ next.name }}</span></label>
        }
        <kv-tags label="Maildomeinen" i18n-label="@@organisations.facts.domains" hint="Wie hier een adres heeft, kan vragen om bij de instelling te horen." i18n-hint="@@organisations.facts.h-domains" [longest]="120" [formField]="form.domains" />
        @if (kept.askedDomains; as asked) {
          <p class="row"><span class="small" i18n="@@organisations.facts.asked">De instelling vraagt: {{ asked.join(', ') || '–' }}</span> <button type="button" class="btn btn--second" (click)="take(asked)" i18n="@@organisations.facts.take">Neem over</button></p>
        }
        <p class="row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@organisations.facts.save">Bewaar de feiten</button></p>
      </form>
    } @else {<kv-skeleton [rows]="1" />}
  `,
})
export class InstitutionFacts {
  readonly id = input.required<string>();
  readonly saved = output();
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  protected readonly sending = new Sending();
  protected readonly options = regions.map((value) => ({ value, text: REGIONS[value][this.locale] }));
  protected readonly read = httpResource<InstitutionSettings>(() => addresses.institutionSettings(this.id()));
  protected readonly model = signal({ regions: [] as string[], aliases: [] as string[], isConfirmed: false, domains: [] as string[] });
  protected readonly form = form(this.model, { name: 'facts' });

  constructor() {
    effect(() => {
      const kept = this.read.hasValue() ? this.read.value() : null;
      if (kept) untracked(() => this.model.set({ regions: [...kept.regions], aliases: [...kept.aliases], isConfirmed: kept.successor?.isConfirmed ?? false, domains: [...kept.mailDomains] }));
    });
  }

  protected take(domains: readonly string[]): void {
    this.model.update((model) => ({ ...model, domains: [...domains] }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const kept = this.read.hasValue() ? this.read.value() : null;
    if (!kept) return;
    const { regions: chosen, aliases, isConfirmed, domains } = this.model();
    const differs = (a: readonly string[], b: readonly string[]) => JSON.stringify(a.toSorted()) !== JSON.stringify(b.toSorted());
    const change: InstitutionCorrection = {
      ...(differs(chosen, kept.regions) ? { regions: chosen as Region[] } : {}), ...(differs(aliases, kept.aliases) ? { aliases } : {}),
      ...(kept.successor && kept.successor.isConfirmed !== isConfirmed ? { isSuccessorConfirmed: isConfirmed } : {}),
      ...(kept.askedDomains || differs(domains, kept.mailDomains) ? { mailDomains: domains } : {}),
    };
    const done = await this.sending.submit(this.form, () => this.send.patch<InstitutionSettings>(addresses.institutionFacts(kept.id), change, `"${kept.version}"`));
    if (!done) return;
    this.read.set(done.value);
    this.saved.emit();
    this.toasts.show($localize`:@@organisations.facts.saved:De feiten zijn bewaard, met jouw naam erbij.`);
  }
}
