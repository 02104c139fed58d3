import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { Dialog, Empty, Failed, Field, FormErrors, Icon, Points, Sending, Toasts, iconNames } from '#base/portal';

/** Sent once and refused; it does not take the focus, as there was nobody who pressed. */
const refused = Object.assign(new Sending(), {
  wasTried: signal(true).asReadonly(),
  problem: signal({ type: 'about:blank', code: 'conflict', status: 409, instance: '', title: 'Er is iets veranderd', detail: 'Een collega bewaarde intussen iets anders.', errors: [] }).asReadonly(),
});

/** What a page says of itself: nothing yet, not possible, under way, done, taken back. */
@Component({
  selector: 'kv-kit-states',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, Empty, Failed, Field, FormErrors, Icon, Points],
  styles: `:host { display: block; } .icons { display: grid; grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr)); gap: 1rem; } .icons kv-icon { font-size: 1.5rem; } progress { width: min(24rem, 100%); accent-color: var(--k-accent); } .toast { position: static; } .points { display: grid; gap: .5rem; max-width: 20rem; }`,
  template: `
    <section class="blk">
      <div><h2>Foutenlijst</h2><p class="small dim">Bovenaan het formulier: wat de server zegt, en een link naar elk veld.</p></div>
      <kv-form-errors [sending]="refused" [form]="form" [labels]="{ title: 'Titel van de plaatsing', closesOn: 'Sluitdatum' }" />
    </section>
    <section class="blk">
      <div><h2>Leeg</h2><p class="small dim">Zegt waarom, en geeft de eerste stap.</p></div>
      <div class="stack">
        <kv-empty heading="Nog geen sjablonen">Bewaar een plaatsing als sjabloon, dan begin je de volgende keer niet bij nul.<button actions type="button" class="btn btn--second">Bekijk je plaatsingen</button></kv-empty>
        <kv-empty heading="Je hebt alles beantwoord">Nieuwe voorstellen komen hier en in je mail.</kv-empty>
      </div>
    </section>
    <section class="blk">
      <div><h2>Lukt niet</h2><p class="small dim">Niet gevonden, niet ingelogd, niet van jou, en kapot.</p></div>
      <div class="stack">@for (error of errors; track error.status) {<kv-failed part [error]="error" />}</div>
    </section>
    <section class="blk">
      <div><h2>Voortgang</h2></div>
      <div class="stack">
        <div><progress value="640" max="1000" aria-label="Rijen overnemen"></progress><p class="small">640 van 1.000 rijen</p></div>
        <div><progress aria-label="Bestand lezen"></progress><p class="small">Het bestand wordt gelezen</p></div>
      </div>
    </section>
    <section class="blk">
      <div><h2>Punten</h2><p class="small dim">De omtrek is wat kon, de vulling wat het werd.</p></div>
      <div class="points">@for (got of [0, 9, 15]; track got) {<kv-points [points]="got" [max]="15" [scale]="30" />}<kv-points [points]="30" [max]="30" [scale]="30" /></div>
    </section>
    <section class="blk">
      <div><h2>Terugdraaien</h2><p class="small dim">Twaalf seconden met een weg terug, zeven zonder; onder muis en focus staat de tijd stil.</p></div>
      <div class="stack">
        <div class="toast"><span>Plaatsing gepauzeerd.</span><button type="button" class="btn btn--quiet">Maak ongedaan</button></div>
        <div class="row"><button type="button" class="btn btn--second" (click)="undoable()">Met een weg terug</button><button type="button" class="btn btn--second" (click)="toasts.show('Alles is bewaard.')">Zonder</button></div>
      </div>
    </section>
    <section class="blk">
      <div><h2>Dialogen</h2><p class="small dim">Alleen als er eerst iets gevraagd moet worden.</p></div>
      <div class="row">
        <button type="button" class="btn btn--second" (click)="asks.set(true)">Met velden</button>
        <kv-dialog heading="Pauzeer je deze plaatsing?" [open]="asks()" (closed)="asks.set(false)">
          <p>Niemand kan reageren tot je hem weer opent.</p>
          <kv-field for="kit-until" label="Tot wanneer" optional><input class="input" id="kit-until" type="date" /></kv-field>
          <button actions type="button" class="btn btn--primary" (click)="asks.set(false)">Pauzeer</button>
          <button actions type="button" class="btn btn--quiet" (click)="asks.set(false)">Terug</button>
        </kv-dialog>
      </div>
    </section>
    <section class="blk">
      <div><h2>Iconen</h2><p class="small dim">Naast woorden, nooit in plaats ervan.</p></div>
      <div class="icons">@for (name of icons; track name) {<div><kv-icon [name]="name" /><br /><span class="micro" lang="en">{{ name }}</span></div>}</div>
    </section>
  `,
})
export class KitStates {
  protected readonly toasts = inject(Toasts);
  protected readonly icons = iconNames;
  protected readonly errors = [404, 401, 403, 500].map((status) => new HttpErrorResponse({
    status, error: { type: 'about:blank', code: 'kit', status, instance: '', title: status === 403 ? 'Dit mag je niet' : 'Er ging iets mis', detail: status === 403 ? 'Alleen een analist van HCA-ICT ziet dit.' : 'We kijken ernaar. Probeer het straks opnieuw.' },
  }));
  protected readonly refused = refused;
  protected readonly asks = signal(false);
  protected readonly form = form(signal({ title: '', closesOn: '' }), (path) => {
    required(path.title, { message: 'Geef de plaatsing een titel.' });
    required(path.closesOn, { message: 'Zeg tot wanneer men kan reageren.' });
  }, { name: 'kit-refused' });

  protected undoable(): void {
    this.toasts.show('Plaatsing gepauzeerd.', () => this.toasts.show('De plaatsing staat weer open.'));
  }
}
