import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Here, Session, ThemeSwitch } from '#base/portal';
import { askedPage } from '#contacts/contract';
import { Brand } from './brand';

/** What every page ends with. */
@Component({
  selector: 'kv-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Brand, ThemeSwitch],
  template: `
    <footer class="foot">
      <div class="page foot__in">
        <div class="stack">
          <kv-brand />
          <p class="foot__text" i18n="@@portal.footer.text">
            De open marktplaats waar ICT-bedrijven en opleidingen samenwerking afspreken. Een initiatief van HCA-ICT.
          </p>
        </div>
        <ul class="plainlist">
          <li><a routerLink="/postings" i18n="@@portal.footer.postings">Plaatsingen</a></li>
          <li><a routerLink="/functions" i18n="@@portal.footer.functions">Functies</a></li>
          <li><a routerLink="/wizard" i18n="@@portal.footer.wizard">Keuzehulp</a></li>
          <li><a routerLink="/library" i18n="@@portal.footer.library">Bibliotheek</a></li>
          <li><a routerLink="/forms" i18n="@@portal.footer.forms">Samenwerkingsvormen</a></li>
          <li><a routerLink="/institutions" i18n="@@portal.footer.institutions">Instellingen</a></li>
        </ul>
        <div class="stack">
          <kv-theme-switch />
          <ul class="plainlist">
            <li><a routerLink="/ask" rel="nofollow" [queryParams]="{ about: page() }" i18n="@@portal.footer.ask">Vraag het HCA-ICT</a></li>
            <li><a routerLink="/about" i18n="@@portal.footer.about">Over Koppelvlak</a></li>
            <li><a routerLink="/accessibility" i18n="@@portal.footer.accessibility">Toegankelijkheid</a></li>
            <li><a routerLink="/privacy" i18n="@@portal.footer.privacy">Privacy</a></li>
            <li><a routerLink="/terms" i18n="@@portal.footer.terms">Voorwaarden</a></li>
            <li><a href="/v1/openapi.json" i18n="@@portal.footer.api">API-document</a></li>
            @if (session.isDemo()) {
              <li><a routerLink="/dev/mail" i18n="@@portal.footer.mail">Verstuurde mails (demo)</a></li>
              <li><a routerLink="/dev/kit" i18n="@@portal.footer.kit">Componentenblad (demo)</a></li>
            }
          </ul>
        </div>
      </div>
    </footer>
  `,
})
export class Footer {
  protected readonly session = inject(Session);
  private readonly here = inject(Here);
  protected readonly page = computed(() => askedPage(this.here.inner()));
}
