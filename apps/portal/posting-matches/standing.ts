import type { Proposal } from '#proposals/contract';

/** The proposal that says how each other side stands on one posting, by programme on an offer and by company on a request: the running one, else an accepted one. */
export function standings(proposals: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  const found = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const isOpen = proposal.status === 'sent' || proposal.status === 'confirmed';
    const other = proposal.posting.direction === 'request' ? proposal.company.id : proposal.programme.id;
    if (isOpen || (proposal.status === 'accepted' && !found.has(other))) found.set(other, proposal);
  }
  return found;
}

/** Where it stands, in a word or two, for who posted. */
export function standing({ status, startedBy, posting }: Proposal): string {
  if (status === 'accepted') return $localize`:@@portal.invite.accepted:Geaccepteerd`;
  if (status === 'confirmed') return $localize`:@@portal.invite.confirmed:Bevestigd, wacht op de opleiding`;
  return (startedBy === 'company') === (posting.direction !== 'request') ? $localize`:@@portal.invite.invited:Uitgenodigd` : $localize`:@@portal.invite.responded:Reageerde`;
}
