import { ChangeDetectionStrategy, Component } from '@angular/core';
import { describePage } from '#base/portal';

/** What may stand on Koppelvlak, how HCA-ICT judges a company, a report and a review, and what somebody can say to it. */
@Component({
  selector: 'kv-guideline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <h1 i18n="@@portal.guideline.heading">Waar HCA-ICT op let</h1>
      <p class="lead measure" i18n="@@portal.guideline.lead">Iedereen leest wat hier staat. Daarom kijkt een mens mee, met één maat voor iedereen, en hoor je altijd waarom.</p>
      <h2 i18n="@@portal.guideline.company">Een bedrijf dat begint</h2>
      <p class="measure" i18n="@@portal.guideline.company-text">We kijken één keer wie een bedrijf is, voor alle scholen samen: het nummer, de website, het mailadres, en of het er al staat. Er moet ICT-werk zijn waar studenten iets leren. Bemiddelaars zonder eigen werk laten we niet toe. We beslissen binnen vijf werkdagen. Keuren we iets niet goed, dan staat erbij waarom, en je kunt antwoorden.</p>
      <h2 i18n="@@portal.guideline.posting">Een plaatsing</h2>
      <ul class="plain measure">
        <li i18n="@@portal.guideline.true">Er staat wat er echt is: het werk, de begeleiding, de vergoeding en de plek.</li>
        <li i18n="@@portal.guideline.level">Het niveau past bij het werk. Vraag geen hbo als mbo het ook kan.</li>
        <li i18n="@@portal.guideline.people">Niemand wordt uitgesloten om afkomst, geslacht, geloof, leeftijd of beperking. Oog hebben voor een groep mag wel.</li>
        <li i18n="@@portal.guideline.student">Er staat niets over een student in, ook geen naam.</li>
        <li i18n="@@portal.guideline.ads">Reclame hoort ergens anders.</li>
      </ul>
      <h2 i18n="@@portal.guideline.report">Een melding</h2>
      <p class="measure" i18n="@@portal.guideline.report-text">Zie je iets dat niet klopt? Meld het op de pagina zelf. Een analist leest elke melding en vraagt na wat er is gebeurd. Wie het betreft, hoort niet van wie de melding kwam. Daarna vragen we om een verbetering, pauzeren we wat openstaat, of blijft alles zoals het is. Wat eruit kwam, schrijven we op.</p>
      <h2 i18n="@@portal.guideline.review">Cijfers en ervaringen</h2>
      <p class="measure" i18n="@@portal.guideline.review-text">Een cijfer is van wie het gaf. We veranderen het nooit en halen het niet weg omdat het laag is. Een tekst halen we weg als er een persoon in te herkennen is, als er iemand wordt beledigd, als het over iets anders gaat dan de samenwerking, of als iemand over zichzelf schrijft. Wie schreef, hoort dat en mag het opnieuw doen.</p>
      <h2 i18n="@@portal.guideline.disagree">Niet mee eens?</h2>
      <p class="measure"><ng-container i18n="@@portal.guideline.disagree-text">Antwoord waar het besluit staat: dan kijkt HCA-ICT opnieuw. Of mail</ng-container>&ngsp;<a href="mailto:info@hcaict.nl">info@hcaict.nl</a>.</p>
    </div>
  `,
})
export class Guideline {
  constructor() {
    describePage(() => ({
      title: $localize`:@@portal.guideline.heading:Waar HCA-ICT op let`,
      description: $localize`:@@portal.guideline.description:Wat op Koppelvlak mag staan, en hoe HCA-ICT een bedrijf, een melding en een ervaring beoordeelt.`,
    }));
  }
}
