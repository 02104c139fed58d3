import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { Choice, Choices, Tags, ThemeSwitch } from '#base/portal';

/** Controls of our own, each empty, filled and wrong. */
@Component({
  selector: 'kv-kit-controls',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, Choices, Tags, ThemeSwitch],
  styles: `:host { display: block; }`,
  template: `
    <section class="blk">
      <div><h2>Kiezen</h2><p class="small dim">Eén van een paar, of meer. Waar de volgorde telt, zegt het veld wat voorop staat.</p></div>
      <div class="stack">
        <div class="fields">
          <kv-choice name="kit.place" label="Waar is het werk?" [options]="places" [(value)]="none" />
          <kv-choice optional name="kit.place-chosen" label="Waar is het werk?" hint="Studenten reizen liever niet langer dan een uur." [options]="places" [(value)]="place" />
          <kv-choice [touched]="true" name="kit.place-wrong" label="Waar is het werk?" [options]="places" [errors]="[{ kind: 'required', message: 'Kies er een.' }]" />
          <kv-choices [touched]="true" name="kit.levels-wrong" label="Niveau" [options]="levels" [errors]="[{ kind: 'required', message: 'Kies minstens een niveau.' }]" />
        </div>
        <kv-choices ordered name="kit.levels" label="Niveau" hint="Wat je het eerst kiest, telt het zwaarst." [options]="levels" [(value)]="chosen" />
        <kv-choices columns optional name="kit.functions" label="Functies" [options]="functions" [(value)]="functionsChosen" />
      </div>
    </section>
    <section class="blk">
      <div><h2>Woorden</h2><p class="small dim">Enter of een komma zet een woord erbij.</p></div>
      <div class="fields">
        <kv-tags name="kit.themes" label="Onderwerpen" hint="Tot vijf." [(value)]="words" />
        <kv-tags [touched]="true" name="kit.themes-wrong" label="Onderwerpen" [value]="[]" [errors]="[{ kind: 'max', message: 'Noem er hooguit vijf.' }]" />
      </div>
    </section>
    <section class="blk">
      <div><h2>Weergave</h2></div>
      <kv-theme-switch name="kit.theme" />
    </section>
  `,
})
export class KitControls {
  protected readonly places = [{ value: 'on-site', text: 'Op locatie' }, { value: 'hybrid', text: 'Deels thuis' }, { value: 'remote', text: 'Op afstand' }];
  protected readonly levels = [{ value: 'mbo-3', text: 'mbo 3' }, { value: 'mbo-4', text: 'mbo 4' }, { value: 'hbo', text: 'hbo bachelor' }];
  protected readonly functions = [
    { value: 'developer', text: 'Software developer', group: 'software-development' }, { value: 'engineer', text: 'Infrastructure engineer', group: 'ict-infrastructure' },
    { value: 'support', text: 'Medewerker servicedesk', group: 'ict-support' }, { value: 'tester', text: 'Tester', group: 'software-development' },
  ];
  protected readonly none = signal('');
  protected readonly place = signal('hybrid');
  protected readonly chosen = signal(['mbo-4', 'mbo-3']);
  protected readonly functionsChosen = signal(['engineer']);
  protected readonly words = signal(['cybersecurity', 'data']);
}
