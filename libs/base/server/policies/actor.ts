/** What somebody does for an organisation. */
export type Role = 'admin' | 'member' | 'manager' | 'coordinator' | 'analyst' | 'regional-coordinator';
export type OrganisationType = 'company' | 'institution' | 'hca' | 'partnership' | 'municipality';

export interface ActorMembership {
  organisationId: string;
  type: OrganisationType;
  role: Role;
  /** Where a regional coordinator looks; null is the whole country. */
  region?: string | null;
  /** The programmes a manager or coordinator answers for. */
  programmeIds: string[];
  /** Those of them they manage: somebody may manage one programme and coordinate another. */
  managedIds: string[];
}

/** Whoever asks: a signed-in person with what they do where. */
export class Actor {
  constructor(readonly personId: string, readonly sessionId: string, readonly memberships: readonly ActorMembership[]) {}

  worksFor(organisationId: string): boolean {
    return this.memberships.some((m) => m.organisationId === organisationId);
  }

  isAdminOf(organisationId: string): boolean {
    return this.memberships.some((m) => m.organisationId === organisationId && m.role === 'admin');
  }

  /** Answers for a programme: its manager, its coordinator, or an admin of its institution. */
  speaksFor(programmeId: string, institutionId: string): boolean {
    return this.isAdminOf(institutionId) || this.memberships.some((m) => m.programmeIds.includes(programmeId));
  }

  /** Has the last yes for a programme: its manager, or an admin of its institution. */
  manages(programmeId: string, institutionId: string): boolean {
    return this.isAdminOf(institutionId)
      || this.memberships.some((m) => m.managedIds.includes(programmeId));
  }

  get isAnalyst(): boolean {
    return this.memberships.some((m) => m.type === 'hca' && m.role === 'analyst');
  }

  /** The regions that a regional coordinator looks after; null for who looks at the whole country, none for anybody else. */
  get regions(): string[] | null {
    const all = this.memberships.filter((m) => m.type === 'hca' && m.role === 'regional-coordinator').map((m) => m.region ?? null);
    const named = all.filter((region) => region !== null);
    return named.length === all.length ? [...new Set(named)] : null;
  }

  get organisationIds(): string[] {
    return [...new Set(this.memberships.map((m) => m.organisationId))];
  }

  get programmeIds(): string[] {
    return [...new Set(this.memberships.flatMap((m) => m.programmeIds))];
  }

  /** The institutions where this person decides about every programme. */
  get adminOf(): string[] {
    return this.memberships.filter((m) => m.role === 'admin').map((m) => m.organisationId);
  }
}
