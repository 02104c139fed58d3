import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Failed, Skeleton } from '#base/portal';
import type { CollaborationDetail } from '#collaborations/contract';
import { threadAddresses } from './addresses';
import { Conversation } from './conversation';

/** The conversation of a collaboration: it began with its proposal. */
@Component({
  selector: 'kv-collaboration-messages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Conversation, Failed, Skeleton],
  template: `
    @if (collaboration.error(); as error) {<div class="page"><kv-failed [error]="error" (again)="collaboration.reload()" /></div>}
    @else if (collaboration.hasValue()) {<kv-conversation [proposalId]="collaboration.value().proposalId" />}
    @else {<div class="page"><h1 class="sr" i18n="@@threads.page.title">Berichten</h1><kv-skeleton label="Berichten laden" i18n-label="@@threads.page.loading" /></div>}
  `,
})
export class CollaborationMessages {
  readonly id = input.required<string>();
  protected readonly collaboration = httpResource<CollaborationDetail>(() => threadAddresses.collaboration(this.id()));
}
