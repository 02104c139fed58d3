import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The handbook's three steps for a company, each with where one does it. */
@Component({
  selector: 'kv-three-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  styles: `ol { padding-left: 1.25rem; display: grid; gap: .75rem; } li::marker { color: var(--k-accent); }`,
  template: `
    <div class="note">
      <b i18n="@@portal.steps.heading">In drie stappen</b>
      <ol>
        <li><p><b i18n="@@portal.steps.vision">Bepaal wat je wilt</b></p><p i18n="@@portal.steps.vision-text">Waarom wil je samenwerken, en met welke vorm? De keuzehulp helpt in twee vragen.</p><p><a routerLink="/wizard" i18n="@@portal.steps.wizard">Naar de keuzehulp</a></p></li>
        <li><p><b i18n="@@portal.steps.explore">Verken met wie</b></p><p i18n="@@portal.steps.explore-text">Zoek een instelling, vraag naar de opleidingsmanager, en kijk hoe anderen het deden.</p><p><a routerLink="/institutions" i18n="@@portal.steps.institutions">Instellingen</a>&ngsp;·&ngsp;<a routerLink="/library" i18n="@@portal.steps.library">Voorbeelden</a></p></li>
        <li><p><b i18n="@@portal.steps.set-up">Zet het op</b></p><p i18n="@@portal.steps.set-up-text">Plaats wat je biedt en stel samen een plan op. Daarna volg je het hier, met tussenstanden.</p><p><a routerLink="/postings/new" i18n="@@portal.workspace.post">Maak een plaatsing</a>&ngsp;·&ngsp;<a routerLink="/collaborations" i18n="@@portal.steps.collaborations">Samenwerkingen</a></p></li>
      </ol>
    </div>
  `,
})
export class ThreeSteps {}
