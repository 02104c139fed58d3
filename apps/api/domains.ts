import { AccountsModule } from '#accounts/server';
import type { EntityClass } from '#base/server';
import { CalendarModule } from '#calendar/server';
import { CheckInsModule, checkInEntities } from '#check-ins/server';
import { ContactsModule, contactsEntities } from '#contacts/server';
import { CollaborationsModule, collaborationsEntities } from '#collaborations/server';
import { EvaluationsModule, evaluationEntities } from '#evaluations/server';
import { GuidanceModule } from '#guidance/server';
import { ImportsModule, importsEntities } from '#imports/server';
import { LibraryModule } from '#library/server';
import { MatchingModule } from '#matching/server';
import { MonitorModule } from '#monitor/server';
import { NotificationsModule } from '#notifications/server';
import { OrganisationsModule, organisationsEntities } from '#organisations/server';
import { PathwaysModule } from '#pathways/server';
import { PostingsModule, postingsEntities } from '#postings/server';
import { ProposalsModule, proposalsEntities } from '#proposals/server';
import { SearchModule } from '#search/server';
import { ThreadsModule } from '#threads/server';
import { WorkspaceModule } from '#workspace/server';

/** The domains of the product, in order of who stands on whom. */
export const domains = [AccountsModule, PathwaysModule, GuidanceModule, OrganisationsModule, LibraryModule, NotificationsModule, ContactsModule, PostingsModule, SearchModule, MatchingModule, ProposalsModule, CollaborationsModule, CheckInsModule, ThreadsModule, CalendarModule, EvaluationsModule, ImportsModule, MonitorModule, WorkspaceModule];

export const entities: EntityClass[] = [...organisationsEntities, ...contactsEntities, ...postingsEntities, ...proposalsEntities, ...collaborationsEntities, ...checkInEntities, ...evaluationEntities, ...importsEntities];
