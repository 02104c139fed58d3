import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { describePage } from '#base/portal';

/** Why this exists, where its knowledge comes from, and what it does not claim. */
@Component({
  selector: 'kv-about',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <div class="page stack">
      <h1 i18n="@@portal.about.heading">Waarom Koppelvlak er is</h1>
      <p class="lead" i18n="@@portal.about.lead">Een op de drie bedrijven ziet wat samenwerken met het onderwijs kan brengen en begint er niet aan. Zij willen eerst weten wat het kost, wat het oplevert en waar ze op moeten letten. Dat staat hier.</p>
      <h2 i18n="@@portal.about.act">Onderwijs als motor</h2>
      <p class="measure" i18n="@@portal.about.act-text">De mensen die je morgen nodig hebt, zitten vandaag in de klas, vaak dichtbij. Wie wacht, komt ze tegen op de arbeidsmarkt, tussen alle anderen. Wie nu de klas in stapt, leert ze kennen en praat mee over wat ze leren.</p>
      <h2 i18n="@@portal.about.four">Vier dingen die het brengt</h2>
      <ul class="plain measure">
        <li i18n="@@portal.about.staff">Personeel: je kent studenten voordat ze solliciteren.</li>
        <li i18n="@@portal.about.insight">Inzicht: nieuwe techniek wordt geprobeerd door mensen die er tijd voor hebben.</li>
        <li i18n="@@portal.about.joy">Plezier in het werk: wie zijn vak uitlegt, gaat trotser naar huis.</li>
        <li i18n="@@portal.about.future">Invloed: je vormt mee aan de mensen met wie je straks werkt.</li>
      </ul>
      <h2 i18n="@@portal.about.sources">Waar de kennis vandaan komt</h2>
      <p class="measure" i18n="@@portal.about.sources-text">De vormen, sterren, tips en zestien voorbeelden komen uit het handboek Samen werkt! van HCA-ICT en NLdigital. Dat steunt op vier bronnen:</p>
      <ul class="plain measure">
        <li i18n="@@portal.about.desk">lezen wat er al over geschreven was;</li>
        <li i18n="@@portal.about.interviews">gesprekken met ICT-bedrijven;</li>
        <li i18n="@@portal.about.meetings">bijeenkomsten met leiders van publiek-private samenwerkingen;</li>
        <li i18n="@@portal.about.survey">een enquête onder leden van NLdigital.</li>
      </ul>
      <p class="measure" i18n="@@portal.about.mark">Bedrijven die al samenwerken, gaven dat gemiddeld een 7,4. In de enquête onder bedrijven tot 250 medewerkers zag een op de drie kansen die het niet pakte.</p>
      <h2 i18n="@@portal.about.not">Wat het niet is</h2>
      <p class="measure" i18n="@@portal.about.not-text">Volledig. Het handboek wil houvast geven en zegt zelf dat het niet alles dekt. Er staat geen jaartal in; bedragen en adressen zijn van toen. De teksten hier zijn van ons, in gewone woorden. De functies komen uit het Ontwikkelpad IT, versie 3.0.</p>
      <h2 i18n="@@portal.about.start">Begin</h2>
      <div class="row btn-row">
        <a class="btn btn--primary" routerLink="/wizard" i18n="@@portal.about.wizard">Zoek wat bij je past</a>
        <a class="btn btn--second" routerLink="/library" i18n="@@portal.about.library">Lees hoe anderen het deden</a>
      </div>
    </div>
  `,
})
export class About {
  constructor() {
    describePage(() => ({
      title: $localize`:@@portal.about.title:Over Koppelvlak`,
      description: $localize`:@@portal.about.description:Waarom Koppelvlak er is, waar de kennis vandaan komt en wat het niet beweert.`,
    }));
  }
}
