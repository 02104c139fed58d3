import { ChangeDetectionStrategy, Component } from '@angular/core';
import { describePage } from '#base/portal';

/** What is stored of whom, why, and what is not. */
@Component({
  selector: 'kv-privacy',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page stack">
      <h1 i18n="@@portal.privacy.heading">Van studenten bewaren we niets</h1>
      <p class="lead" i18n="@@portal.privacy.lead">Van studenten staan er alleen aantallen en niveaus. Van wie een account heeft bewaren we wat het werk nodig heeft.</p>
      <h2 i18n="@@portal.privacy.what">Wat we bewaren</h2>
      <ul class="plain measure">
        <li i18n="@@portal.privacy.account">Je naam, je e-mailadres, je taal, waar je werkt en in welke rol. Je wachtwoord alleen onherkenbaar (argon2id).</li>
        <li i18n="@@portal.privacy.contact">De contactpersoon bij een plaatsing. Alleen wie is ingelogd ziet die.</li>
        <li i18n="@@portal.privacy.work">Plaatsingen, voorstellen, samenwerkingen en tussenstanden, met wie ze schreef.</li>
        <li i18n="@@portal.privacy.rubric">Wat een groep studenten oefent, zoals beide kanten het bij een tussenstand invullen. Bij minder dan vijf plaatsen lezen alleen die twee het; bij één plaats gaat het een half jaar na afloop weg.</li>
        <li i18n="@@portal.privacy.messages">Wat je bij een voorstel of samenwerking aan de ander schrijft. Alleen de opleiding en het bedrijf lezen dat; HCA-ICT niet.</li>
        <li i18n="@@portal.privacy.question">Wat je HCA-ICT vraagt, en het antwoord: een jaar lang. Je naam en adres alleen tot het antwoord is verstuurd, behalve als je was ingelogd.</li>
        <li i18n="@@portal.privacy.session">Dat je bent ingelogd, veertien dagen lang. Uitloggen wist dat meteen.</li>
        <li i18n="@@portal.privacy.throttle">Hoe vaak er mislukt is ingelogd, met het account en het adres alleen als onherkenbare code.</li>
      </ul>
      <h2 i18n="@@portal.privacy.not">Wat we niet doen</h2>
      <ul class="plain measure">
        <li i18n="@@portal.privacy.students">Geen gegevens van studenten: niemand die studeert heeft hier een account. Zet hun namen ook niet in een bericht.</li>
        <li i18n="@@portal.privacy.tracking">Geen advertenties, geen meetcode, niets van andere bedrijven op de pagina.</li>
        <li i18n="@@portal.privacy.matching">De match rekent met functie, niveau, regio, periode en aantallen. Niet met personen, en niet met wie eerder werd afgewezen.</li>
      </ul>
      <h2 i18n="@@portal.privacy.cookies">Cookies</h2>
      <p class="measure" i18n="@@portal.privacy.cookies-text">Er zijn er twee, en beide zijn nodig. Eén houdt je ingelogd en verdwijnt als je uitlogt. Eén onthoudt of je licht of donker koos. Daarom vragen we je niets.</p>
      <p class="measure" i18n="@@portal.privacy.kept">Terwijl je een plaatsing of bericht schrijft, houdt je eigen browser de tekst vast tot je bewaart of het venster sluit.</p>
      <h2 i18n="@@portal.privacy.rights">Inzien, verbeteren, weghalen</h2>
      <p class="measure" i18n="@@portal.privacy.rights-text">Dat kan nog niet met een knop. Vraag het HCA-ICT; dan gebeurt het met de hand.</p>
    </div>
  `,
})
export class Privacy {
  constructor() {
    describePage(() => ({
      title: $localize`:@@portal.privacy.title:Privacy`,
      description: $localize`:@@portal.privacy.description:Wat Koppelvlak bewaart, waarom, welke cookies er zijn, en dat er van studenten niets wordt bewaard.`,
    }));
  }
}
