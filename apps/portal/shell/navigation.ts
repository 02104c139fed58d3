import { computed, inject } from '@angular/core';
import type { Signal } from '@angular/core';
import { Session } from '#base/portal';

/** One entry of the main menu. */
export interface Entry {
  text: string;
  link: string;
}

/** The main menu, for who is looking. The name in front of it leads to the front page, and the footer to all of the rest. */
export function injectEntries(): Signal<readonly Entry[]> {
  const session = inject(Session);
  const workspace = { text: $localize`:@@portal.nav.workspace:Werkplek`, link: '/workspace' };
  const postings = { text: $localize`:@@portal.nav.postings:Plaatsingen`, link: '/postings' };
  const proposals = { text: $localize`:@@portal.nav.proposals:Voorstellen`, link: '/proposals' };
  const collaborations = { text: $localize`:@@portal.nav.collaborations:Samenwerkingen`, link: '/collaborations' };
  const functions = { text: $localize`:@@portal.nav.functions:Functies`, link: '/functions' };
  const forms = { text: $localize`:@@portal.nav.forms:Vormen`, link: '/forms' };
  const wizard = { text: $localize`:@@portal.nav.wizard:Keuzehulp`, link: '/wizard' };
  const library = { text: $localize`:@@portal.nav.library:Bibliotheek`, link: '/library' };
  const institutions = { text: $localize`:@@portal.nav.institutions:Instellingen`, link: '/institutions' };
  const monitor = { text: $localize`:@@portal.nav.monitor:Monitor`, link: '/monitor' };
  const desk = { text: $localize`:@@portal.nav.desk:Bureau`, link: '/desk' };
  return computed(() => {
    if (!session.isSignedIn()) return [postings, wizard, forms, functions, institutions, library];
    // A regional coordinator belongs to HCA-ICT too, but has no desk and reads no collaborations.
    if (session.worksAt('hca')) return [workspace, monitor, postings, ...(session.isA('analyst') ? [desk, collaborations, institutions] : [institutions, functions, forms])];
    return [workspace, postings, proposals, collaborations, institutions];
  });
}
