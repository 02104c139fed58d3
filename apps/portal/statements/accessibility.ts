import { ChangeDetectionStrategy, Component } from '@angular/core';
import { describePage } from '#base/portal';

/** What was done so that everybody can use the portal, and what to do when it fails somebody. */
@Component({
  selector: 'kv-accessibility',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <h1 i18n="@@portal.accessibility.heading">Iedereen kan hier werken</h1>
      <p class="lead" i18n="@@portal.accessibility.lead">We bouwen Koppelvlak naar WCAG 2.2, niveau A en AA.</p>
      <h2 i18n="@@portal.accessibility.what">Wat je mag verwachten</h2>
      <ul class="plain measure">
        <li i18n="@@portal.accessibility.keyboard">Alles werkt met alleen een toetsenbord. Je ziet steeds waar je bent.</li>
        <li i18n="@@portal.accessibility.reader">Koppen, lijsten, tabellen en velden hebben namen die een schermlezer voorleest.</li>
        <li i18n="@@portal.accessibility.drawings">Bij elke tekening staan de getallen, en een tabel met hetzelfde.</li>
        <li i18n="@@portal.accessibility.colour">Kleur staat nooit alleen: er staat altijd een vorm of een woord bij.</li>
        <li i18n="@@portal.accessibility.small">De pagina’s werken vanaf 320 pixels breed, licht en donker, in het Nederlands en het Engels.</li>
      </ul>
      <h2 i18n="@@portal.accessibility.checked">Hoe we dat nagaan</h2>
      <p class="measure" i18n="@@portal.accessibility.checked-text">Een programma controleert de pagina’s bij elke wijziging op bekende fouten. Dat vindt niet alles. Een onderzoek door mensen met een beperking is nog niet gedaan.</p>
      <h2 i18n="@@portal.accessibility.stuck">Loop je ergens vast?</h2>
      <p class="measure" i18n="@@portal.accessibility.stuck-text">Dan is dat een fout van ons. Zeg het tegen je contactpersoon bij HCA-ICT, met het adres van de pagina erbij.</p>
    </div>
  `,
})
export class Accessibility {
  constructor() {
    describePage(() => ({
      title: $localize`:@@portal.accessibility.title:Toegankelijkheid`,
      description: $localize`:@@portal.accessibility.description:Wat we doen zodat iedereen met Koppelvlak kan werken, en wat je doet als dat niet lukt.`,
    }));
  }
}
