import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DOCUMENT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Crumbs, describePage } from '#base/portal';

/** The questions on the sheet, in the order in which one fills them in; `area` is the place on the sheet. */
const BOXES = [
  { area: 'value', title: $localize`:@@forms.canvas.value:Wat levert het op?`, ask: $localize`:@@forms.canvas.value-ask:Voor studenten, voor bedrijven en voor de regio. Wat zou er zonder jullie ontbreken?` },
  { area: 'groups', title: $localize`:@@forms.canvas.groups:Voor wie?`, ask: $localize`:@@forms.canvas.groups-ask:Welke studenten, medewerkers en bedrijven doen mee? Hoeveel zijn het er per jaar?` },
  { area: 'reach', title: $localize`:@@forms.canvas.reach:Hoe bereik je ze?`, ask: $localize`:@@forms.canvas.reach-ask:Rooster, website, bijeenkomsten, eigen netwerk.` },
  { area: 'bond', title: $localize`:@@forms.canvas.bond:Hoe houd je ze vast?`, ask: $localize`:@@forms.canvas.bond-ask:Wie spreekt de deelnemers en de bedrijven, en hoe vaak?` },
  { area: 'work', title: $localize`:@@forms.canvas.work:Wat moet er gebeuren?`, ask: $localize`:@@forms.canvas.work-ask:Lessen, begeleiding, beheer van het lab, werving. Wat elke week, wat elk jaar?` },
  { area: 'means', title: $localize`:@@forms.canvas.means:Wat heb je nodig?`, ask: $localize`:@@forms.canvas.means-ask:Mensen met uren, ruimte, apparatuur, software en lesmateriaal.` },
  { area: 'partners', title: $localize`:@@forms.canvas.partners:Wie doet mee?`, ask: $localize`:@@forms.canvas.partners-ask:School, bedrijven, gemeente. Wie trekt, wie brengt wat in, wie neemt over als iemand wegvalt?` },
  { area: 'costs', title: $localize`:@@forms.canvas.costs:Wat kost het per jaar?`, ask: $localize`:@@forms.canvas.costs-ask:Uren en geld apart. Wat blijft over als de subsidie stopt?` },
  { area: 'income', title: $localize`:@@forms.canvas.income:Waar komt het vandaan?`, ask: $localize`:@@forms.canvas.income-ask:Bijdragen, betaalde opdrachten, lesgeld, subsidie met einddatum. Dekt het de kosten in jaar drie?` },
] as const;

/** A sheet to fill in together before something large begins: who carries it, and who pays for it. Made to be printed. */
@Component({
  selector: 'kv-canvas',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Crumbs],
  template: `
    <div class="page">
      <kv-crumbs [trail]="trail" [here]="here" />
      <h1 i18n="@@forms.canvas.heading">Negen vragen voordat je samen iets groots begint</h1>
      <p class="lead intro" i18n="@@forms.canvas.lead">Print dit vel, ga met school en bedrijven om de tafel en vul het in. Blijft er een vak leeg, dan is dat het eerste gesprek.</p>
      <div class="row btn-row"><button type="button" class="btn btn--second noprint" (click)="print()" i18n="@@forms.canvas.print">Print het vel</button></div>
      <ol class="canvas">
        @for (box of boxes; track box.area) {
          <li [style.grid-area]="box.area"><h2>{{ box.title }}</h2><p>{{ box.ask }}</p></li>
        }
      </ol>
      <p class="small dim after" i18n="@@forms.canvas.source">De indeling volgt het Business Model Canvas, dat het handboek Samen werkt! aanraadt. De vragen zijn van ons.</p>
      <p class="small after"><a routerLink="/library/links" i18n="@@forms.canvas.more">Vijftien uitgewerkte modellen staan bij de verwijzingen</a></p>
    </div>
  `,
  styles: `
    .intro { margin-block: var(--k-4) var(--k-5); }
    .after { margin-top: var(--k-4); }
    .canvas {
      display: grid; list-style: none; padding: 0; margin-top: var(--k-6); border: 1px solid var(--k-ink); background: var(--k-sheet);
      grid-template-areas: "partners work value bond groups" "partners means value reach groups" "costs costs income income income";
      grid-template-columns: repeat(5, minmax(0, 1fr)); grid-auto-rows: minmax(12rem, auto);
    }
    .canvas li { padding: var(--k-3); box-shadow: 0 0 0 .5px var(--k-ink); }
    .canvas h2 { font-size: 1.1875rem; line-height: 1.25; margin-bottom: .25rem; }
    .canvas p { font-size: var(--k-t-small); line-height: 1.4; color: var(--k-ink-2); }
    @media (max-width: 59.99em) { .canvas { display: block; } .canvas li { min-height: 9rem; } }
    @media print {
      .noprint { display: none; }
      .canvas { display: grid; min-height: 15cm; background: none; }
      .canvas li { break-inside: avoid; }
    }
  `,
})
export class Canvas {
  private readonly document = inject(DOCUMENT);
  protected readonly boxes = BOXES;
  protected readonly trail = [{ text: $localize`:@@forms.canvas.crumb:Vormen`, link: '/forms' }];
  protected readonly here = $localize`:@@forms.canvas.here:Wie draagt en betaalt het`;

  constructor() {
    describePage(() => ({
      title: $localize`:@@forms.canvas.title:Wie draagt en betaalt een samenwerking?`,
      description: $localize`:@@forms.canvas.description:Een vel met negen vragen om samen in te vullen voordat je een lab, minor of duaal traject begint.`,
    }));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
