import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Conversation } from './conversation';

/** The conversation of a proposal, as a page. */
@Component({ selector: 'kv-proposal-messages', changeDetection: ChangeDetectionStrategy.OnPush, imports: [Conversation], template: `<kv-conversation [proposalId]="id()" />` })
export class ProposalMessages {
  readonly id = input.required<string>();
}
