import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ProposalView, ThreadSlot } from '#proposals/portal';
import { ThreadSection } from '#threads/portal';

/** The page of one proposal, with its conversation: two domains on one page. */
@Component({
  selector: 'kv-proposal-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProposalView, ThreadSection, ThreadSlot],
  template: `
    <kv-proposal [id]="id()">
      <ng-template kvThreadSlot let-p>
        <kv-thread-section [proposalId]="p.id" [link]="(p.collaborationId ? '/collaborations/' + p.collaborationId : '/proposals/' + p.id) + '/messages'" [between]="[p.institution, p.company]" />
      </ng-template>
    </kv-proposal>
  `,
})
export class ProposalPage {
  readonly id = input.required<string>();
}
