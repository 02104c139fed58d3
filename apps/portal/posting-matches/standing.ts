import type { Proposal } from '#proposals/contract';

/** The proposal that says how a company and each programme stand on one posting: the running one, else an accepted one. */
export function standings(proposals: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  const found = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const isOpen = proposal.status === 'sent' || proposal.status === 'confirmed';
    if (isOpen || (proposal.status === 'accepted' && !found.has(proposal.programme.id))) found.set(proposal.programme.id, proposal);
  }
  return found;
}

/** Where it stands, in a word or two, for the company. */
export function standing({ status, startedBy }: Proposal): string {
  if (status === 'accepted') return $localize`:@@portal.invite.accepted:Geaccepteerd`;
  if (status === 'confirmed') return $localize`:@@portal.invite.confirmed:Bevestigd, wacht op de opleiding`;
  return startedBy === 'company' ? $localize`:@@portal.invite.invited:Uitgenodigd` : $localize`:@@portal.invite.responded:Reageerde`;
}
