import { Injectable, computed, inject } from '@angular/core';
import { HttpClient, httpResource } from '@angular/common/http';
import { firstValueFrom } from 'rxjs';
import { dayOf } from './format';

export type Role = 'admin' | 'member' | 'manager' | 'coordinator' | 'analyst' | 'regional-coordinator';
export type OrganisationType = 'company' | 'institution' | 'hca' | 'partnership' | 'municipality';

/** One organisation a person belongs to, and what they do there. */
export interface Membership {
  organisation: { id: string; name: string; slug: string; type: OrganisationType };
  role: Role;
  programmeIds: string[];
}

/** Who is looking, and what the product's clock says: the answer of `GET /v1/me`. */
export interface Me {
  person: { id: string; name: string; email: string; locale: string } | null;
  memberships: Membership[];
  current: string | null;
  /** Whether mail to the reader arrives, as far as we know. */
  isReachable: boolean;
  demo: boolean;
  now: string;
}

/** The reader of the page. Everything is a signal; nobody is signed in until the server has said so. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly answer = httpResource<Me>(() => '/v1/me');

  readonly me = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  readonly person = computed(() => this.me()?.person ?? null);
  readonly isSignedIn = computed(() => this.person() !== null);
  readonly isKnown = computed(() => this.me() !== null || this.answer.error() !== undefined);
  /** The address of the reader that refuses mail; null as long as mail arrives. */
  readonly refusingAddress = computed(() => (this.me()?.isReachable === false ? this.person()?.email ?? null : null));
  readonly isDemo = computed(() => this.me()?.demo ?? false);
  /** The product's clock; null as long as the server has not answered. */
  readonly now = computed(() => this.me()?.now ?? null);
  readonly today = computed(() => {
    const now = this.now();
    return now ? dayOf(now) : null;
  });
  /** The membership in whose name the person acts now. */
  readonly membership = computed<Membership | null>(() => {
    const me = this.me();
    return me?.memberships.find((m) => m.organisation.id === me.current) ?? me?.memberships[0] ?? null;
  });

  isA(...roles: Role[]): boolean {
    const role = this.membership()?.role;
    return role !== undefined && roles.includes(role);
  }

  worksAt(type: OrganisationType): boolean {
    return this.membership()?.organisation.type === type;
  }

  /** Goes on in the name of another of one's organisations. */
  async workFor(organisationId: string): Promise<void> {
    this.answer.set(await firstValueFrom(this.http.put<Me>('/v1/sessions/current', { organisationId })));
  }

  /** Asks the server again: after signing in or out, and when the demo's clock was moved. */
  async reload(): Promise<void> {
    this.answer.set(await firstValueFrom(this.http.get<Me>('/v1/me')));
  }
}
