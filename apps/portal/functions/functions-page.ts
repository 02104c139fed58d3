import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Failed, Skeleton, injectLocale } from '#base/portal';
import { regions, type Reach } from '#organisations/contract';
import { Functions } from '#pathways/portal';
import { addresses, functionsWritten, taught, unreachable } from './reach';
import { ReachMatrix } from './reach-matrix';

/** All job functions, and where each can be learned. */
@Component({
  selector: 'kv-functions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failed, Functions, ReachMatrix, Skeleton],
  template: `
    <kv-functions [q]="q()" [function]="function()" [region]="region()" [recognition]="recognition()">
      <section class="section" aria-labelledby="reach">
        <div class="section__head"><h2 id="reach">{{ finding() }}</h2></div>
        @if (reach.error(); as error) {
          <kv-failed part [error]="error" (again)="reach.reload()" />
        } @else if (reach.hasValue()) {
          <div class="spread">
            <kv-reach-matrix [rows]="reach.value().items" [region]="known()" />
            <div class="notes">
              @if (noUniversity()) {
                <div class="note">
                  <b i18n="@@portal.functions.university">Waar de weg ophoudt</b>
                  <p i18n="@@portal.functions.university-text">Er staat geen opleiding van een universiteit op Koppelvlak: de lijst van instellingen kent mbo en hbo. Vier functies noemen wel een opleiding op wo-niveau.</p>
                </div>
              }
              <div class="note">
                <b i18n="@@portal.functions.do">Wat dan wel kan</b>
                <p i18n="@@portal.functions.do-part">Een certificaat of keuzedeel in plaats van een hele opleiding.</p>
                <p i18n="@@portal.functions.do-adjacent">Een opleiding in een regio ernaast, in deeltijd of op afstand.</p>
                <p i18n="@@portal.functions.do-move">Beginnen in een functie waaruit je kunt doorstromen, en leren in je baan.</p>
              </div>
              <div class="note">
                <b i18n="@@portal.functions.counting">Zo is geteld</b>
                <p i18n="@@portal.functions.counting-text">Opleidingen op Koppelvlak die nu studenten aannemen, in de regio waar ze gegeven worden. Elk vak toont de kortste weg; de tabel eronder noemt alle getallen.</p>
              </div>
            </div>
          </div>
        } @else {
          <kv-skeleton label="Bereik laden" i18n-label="@@portal.functions.reach-loading" />
        }
      </section>
    </kv-functions>
  `,
})
export class FunctionsPage {
  readonly q = input<string>();
  readonly function = input<string>();
  readonly region = input<string>();
  readonly recognition = input<string>();

  protected readonly reach = httpResource<Reach>(() => addresses.reach());
  private readonly locale = injectLocale();
  private readonly rows = computed(() => (this.reach.hasValue() ? this.reach.value().items : []));
  protected readonly known = computed(() => regions.find((one) => one === this.region()) ?? null);
  protected readonly finding = computed(() => {
    const rows = this.rows();
    if (rows.length === 0) return $localize`:@@portal.functions.reach:Waar je het kunt leren`;
    const none = unreachable(rows);
    if (none.length > 0) {
      const names = functionsWritten(none, this.locale);
      return $localize`:@@portal.functions.reach-none:Voor ${names}:functions: staat nergens een opleiding`;
    }
    const gaps = rows.filter((row) => taught(row) === 0).length;
    return gaps === 0
      ? $localize`:@@portal.functions.reach-all:Elke functie is in elke regio te leren`
      : $localize`:@@portal.functions.reach-gaps:Elke functie is ergens te leren, maar niet overal`;
  });
  protected readonly noUniversity = computed(() => this.rows().length > 0
    && this.rows().every(({ levels }) => levels.every(({ level, programmes }) => !level.startsWith('wo') || programmes === 0)));
}
