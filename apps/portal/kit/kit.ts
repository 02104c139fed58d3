import { NgComponentOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, PendingTasks, computed, inject, signal } from '@angular/core';
import type { Type } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import * as z from 'zod';
import { line, whole } from '#base/contract';
import {
  Advice,
  Busy,
  Crumbs,
  Dialog,
  DueRow,
  EuroPipe,
  Facts,
  Failed,
  Field,
  Fn,
  FormErrors,
  Icon,
  MarkPipe,
  Match,
  PeriodPipe,
  PostingRow,
  RegionMap,
  Scroll,
  Seam,
  Sending,
  Session,
  Skeleton,
  Stars,
  State,
  Toasts,
  Twin,
  Two,
  describePage,
  injectLocale,
} from '#base/portal';
import type { Answer, MatchRow, RegionFigure } from '#base/portal';
import { loadKit } from '#postings/portal/routes';
import { KitControls } from './controls';
import { KitFinding } from './finding';
import { KitStates } from './states';

const sample = z.object({ title: line(3, 120), seats: whole(1, 40), region: z.string().min(1), note: z.string().max(400) });

/** Every part of the kit in each of its states, for looking. Exists in demo mode only. */
@Component({
  selector: 'kv-kit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Advice, Busy, Crumbs, Dialog, DueRow, EuroPipe, Facts, Failed, Field, Fn, FormErrors, FormField, Icon, KitControls, KitFinding, KitStates, MarkPipe, Match, PeriodPipe, PostingRow,
    NgComponentOutlet, RegionMap, Scroll, Seam, Skeleton, Stars, State, Twin, Two,
  ],
  templateUrl: './kit.html',
})
export class Kit {
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly title = $localize`:@@portal.kit.title:Componentenblad`;
  protected readonly trail = [{ text: $localize`:@@portal.nav.home:Voorpagina`, link: '/' }];
  protected readonly isElsewhere = injectLocale() !== 'nl';
  protected readonly missing = new HttpErrorResponse({ status: 404 });
  protected readonly ofPostings = signal<Type<unknown> | null>(null);
  protected readonly asks = signal(false);
  protected readonly sending = new Sending();
  protected readonly model = signal({ title: '', seats: 0 as number | null, region: '', note: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => sample), { name: 'kit' });
  protected readonly labels = { title: 'Titel van de plaatsing', seats: 'Aantal plaatsen', region: 'Regio', note: 'Bericht' };
  protected readonly grounds = ['paper', 'sheet', 'well', 'ink', 'ink-2', 'ink-3', 'accent', 'accent-soft', 'alert', 'alert-soft'];
  protected readonly looks = ['primary', 'second', 'quiet', 'danger'];

  protected readonly factors: readonly MatchRow[] = [
    { factor: 'Functie', points: 30, max: 30, asked: 'Software developer', present: 'Kwalificatie 25998, precies deze functie' },
    { factor: 'Regio', points: 9, max: 15, asked: 'Hoogeveen, Noord', present: 'Zwolle, Oost: een buurregio' },
    { factor: 'Periode', points: 14, max: 15, asked: '22 weken vanaf 30 augustus', present: '20 weken overlap, je start 13 september' },
    { factor: 'Taal', points: 5, max: 5, asked: 'Nederlands', present: 'Nederlands' },
    { factor: 'Eerder samengewerkt', points: 0, max: 5, asked: 'Nog niet met jullie', present: 'Nog niet met dit bedrijf' },
  ];
  protected readonly map = computed<readonly RegionFigure[]>(() =>
    ([['north', 'Noord', 24], ['north-west', 'Noord-West', 61], ['east', 'Oost', 38], ['south-east', 'Zuid-Oost', 33], ['south-west', 'Zuid-West', 52]] as const).map(
      ([region, name, value]) => ({ region, name, value, spoken: `${name}: ${value} plaatsingen` }),
    ),
  );

  constructor() {
    describePage(() => ({ title: this.title, isPublic: false }));
    inject(PendingTasks).run(async () => this.ofPostings.set(await loadKit()));
  }

  protected toast(): void {
    this.toasts.show('Voorstel ingetrokken.', () => this.toasts.show('Voorstel staat er weer.'));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.sending.submit(this.form, () => this.refusal());
  }

  /** What a server might answer: one fault with a pointer, one for the whole form. */
  private refusal(): Promise<Answer<null>> {
    return new Promise((done) =>
      setTimeout(
        () =>
          done({
            ok: false,
            problem: {
              type: 'about:blank', code: 'seats-taken', status: 409, instance: '', title: 'Er is iets veranderd', detail: 'Er zijn nog twee plaatsen vrij.',
              errors: [{ in: 'body', pointer: '/seats', code: 'too-many', detail: 'Vraag 2 plaatsen of minder.' }],
            },
          }),
        600,
      ),
    );
  }
}
