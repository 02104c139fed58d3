import { AccountsModule } from '#accounts/server';
import type { EntityClass } from '#base/server';
import { PostingsModule, postingsEntities } from '#postings/server';

/** The domains of the product, in order of who stands on whom. */
export const domains = [AccountsModule, PostingsModule];

export const entities: EntityClass[] = [...postingsEntities];
