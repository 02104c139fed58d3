import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Session, describePage } from '#base/portal';

/** What people who work together here may count on from each other. */
@Component({
  selector: 'kv-terms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <h1 i18n="@@portal.terms.heading">Afspraken in gewone woorden</h1>
      <p class="lead" i18n="@@portal.terms.lead">Koppelvlak brengt bedrijven en opleidingen bij elkaar. Wat jullie samen afspreken is van jullie.</p>
      <h2 i18n="@@portal.terms.rules">Hoe het hier gaat</h2>
      <ul class="plain measure">
        <li i18n="@@portal.terms.lead-education">De opleiding houdt de leiding. Zij geeft het laatste akkoord, start, pauzeert, beoordeelt en sluit af.</li>
        <li i18n="@@portal.terms.true">Plaats alleen wat klopt en wat je kunt waarmaken. Bij een bedrijf dat we niet kennen kijkt HCA-ICT eerst mee.</li>
        <li i18n="@@portal.terms.stop">Stoppen mag altijd, zonder verwijt. Zeg het op tijd, dan vindt de ander iets anders.</li>
        <li i18n="@@portal.terms.students">Noem geen studenten bij naam. Niet in plaatsingen, niet in berichten, niet in tussenstanden.</li>
        <li i18n="@@portal.terms.same">Bij een match zien beide kanten dezelfde uitleg. Wie groter is, gaat niet voor.</li>
      </ul>
      <h2 i18n="@@portal.terms.limits">Wat je niet mag verwachten</h2>
      <p class="measure" i18n="@@portal.terms.limits-text">Koppelvlak is geen partij in jullie samenwerking, keurt geen stages en vervangt geen praktijkovereenkomst.</p>
      @if (session.isDemo()) {
        <h2 i18n="@@portal.terms.demo">Dit is een demo</h2>
        <p class="measure" i18n="@@portal.terms.demo-text">De instellingen zijn echt. Mensen, bedrijven en cijfers zijn verzonnen. Aan wat hier staat kan niemand iets ontlenen.</p>
      }
    </div>
  `,
})
export class Terms {
  protected readonly session = inject(Session);

  constructor() {
    describePage(() => ({
      title: $localize`:@@portal.terms.title:Voorwaarden`,
      description: $localize`:@@portal.terms.description:Wat je van elkaar mag verwachten als je via Koppelvlak samenwerkt.`,
    }));
  }
}
