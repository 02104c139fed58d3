import { computed, inject } from '@angular/core';
import type { Signal } from '@angular/core';
import { Session } from '#base/portal';
import type { OrganisationType } from '#base/portal';

/** A page about the organisation one works for. */
export interface OrganisationEntry {
  /** The path below `/organisation`. */
  path: string;
  text: string;
  /** What one does there, in a sentence. */
  about: string;
  types: readonly OrganisationType[];
  /** Only for who administers the organisation. */
  admins?: boolean;
}

/** The pages about one's organisation, for who is looking, in the order in which they are shown. */
export function injectOrganisationEntries(): Signal<readonly OrganisationEntry[]> {
  const session = inject(Session);
  const entries: readonly OrganisationEntry[] = [
    { path: 'members', text: $localize`:@@portal.organisation.members:Mensen`, about: $localize`:@@portal.organisation.members-about:Wie hier werkt, wie je uitnodigt en wie het overneemt als iemand vertrekt.`, types: ['company', 'institution', 'hca', 'partnership', 'municipality'] },
    { path: 'fits', text: $localize`:@@portal.organisation.offers:Opleidingen die passen`, about: $localize`:@@portal.organisation.offers-about:Wie bij jullie aanbod past, over alles wat open staat in één lijst.`, types: ['company'] },
    { path: 'matches', text: $localize`:@@portal.organisation.matches:Vragen die passen`, about: $localize`:@@portal.organisation.matches-about:Wat scholen aan bedrijven vragen en bij jullie past, met de redenen.`, types: ['company'] },
    { path: 'matches', text: $localize`:@@portal.organisation.fits:Plaatsingen die passen`, about: $localize`:@@portal.organisation.fits-about:Wat bedrijven bieden en bij jullie opleidingen past, in één lijst om mee te werken.`, types: ['institution'] },
    { path: 'profile', text: $localize`:@@portal.organisation.profile:Profiel`, about: $localize`:@@portal.organisation.profile-about:Wie jullie zijn, wat jullie doen en hoe jullie bij HCA-ICT bekend staan.`, types: ['company'] },
    { path: 'branches', text: $localize`:@@portal.organisation.branches:Vestigingen`, about: $localize`:@@portal.organisation.branches-about:Waar jullie werken. Een plaatsing hoort bij een vestiging.`, types: ['company'] },
    { path: 'recognitions', text: $localize`:@@portal.organisation.recognitions:Erkenningen`, about: $localize`:@@portal.organisation.recognitions-about:Voor welke mbo-opleidingen jullie erkend leerbedrijf zijn, en tot wanneer.`, types: ['company'] },
    { path: 'interest', text: $localize`:@@portal.organisation.interest:Wie wil meedoen`, about: $localize`:@@portal.organisation.interest-about:Welke collega’s graag iets met onderwijs doen, en welke plaatsing daarbij past.`, types: ['company'] },
    { path: 'backlog', text: $localize`:@@portal.organisation.backlog:Op de plank`, about: $localize`:@@portal.organisation.backlog-about:Wat jullie nog willen weten of laten maken, en wat daarvan bij studenten past.`, types: ['company'] },
    { path: 'profile', text: $localize`:@@portal.organisation.profile:Profiel`, about: $localize`:@@portal.organisation.institution-about:Wie jullie zijn, wat bedrijven mogen gebruiken en hoe jullie bereikbaar zijn.`, types: ['institution'] },
    { path: 'programmes', text: $localize`:@@portal.organisation.programmes:Opleidingen`, about: $localize`:@@portal.organisation.programmes-about:Waar jullie voor opleiden, wanneer er studenten zijn en wat jullie zoeken.`, types: ['institution'] },
    { path: 'boards', text: $localize`:@@portal.organisation.boards:Adviesraden`, about: $localize`:@@portal.organisation.boards-about:Waar werkgevers meepraten over het onderwijs, en welke plekken vrij zijn.`, types: ['institution'] },
    { path: 'partners', text: $localize`:@@portal.organisation.partners:Partners`, about: $localize`:@@portal.organisation.partners-about:Met welke bedrijven jullie werken, wie je er spreekt en wat er was.`, types: ['institution'] },
    { path: 'check-in-questions', text: $localize`:@@portal.organisation.check-in-questions:Eigen vragen`, about: $localize`:@@portal.organisation.check-in-questions-about:Wat jullie zelf willen weten bij een tussenstand.`, types: ['institution'] },
    { path: 'deputies', text: $localize`:@@portal.organisation.deputies:Vervanging`, about: $localize`:@@portal.organisation.deputies-about:Wie het overneemt als een collega weg is, en tot wanneer.`, types: ['institution'] },
    { path: 'clauses', text: $localize`:@@portal.organisation.clauses:Vaste afspraken`, about: $localize`:@@portal.organisation.clauses-about:Wat jullie in elk gezamenlijk plan willen hebben, of bij een paar soorten.`, types: ['institution'] },
    { path: 'profile', text: $localize`:@@portal.organisation.profile:Profiel`, about: $localize`:@@portal.organisation.partnership-about:Wat jullie samen doen, waar, en wie er meedoen.`, types: ['partnership'] },
    { path: 'partnerships', text: $localize`:@@portal.organisation.partnerships:Samenwerkingsverbanden`, about: $localize`:@@portal.organisation.partnerships-about:Waar jullie meedoen in de regio, en wie jullie erbij vraagt.`, types: ['company', 'institution', 'municipality'] },
    { path: 'import', text: $localize`:@@portal.organisation.import:Meebrengen`, about: $localize`:@@portal.organisation.import-about:Partners, lopende samenwerkingen en opleidingen uit een spreadsheet.`, types: ['institution', 'hca'] },
    { path: 'calendar', text: $localize`:@@portal.organisation.calendar:Jaarkalender`, about: $localize`:@@portal.organisation.calendar-about:Rustige weken en vakanties, per schooljaar.`, types: ['institution'] },
  ];
  return computed(() => {
    const membership = session.membership();
    return entries.filter(({ types, admins }) => membership && types.includes(membership.organisation.type) && (!admins || membership.role === 'admin'));
  });
}
