import { Posting } from './posting.entity';
import { Partner } from './together/partner.entity';
import { SavedSearch } from './saved/saved-search.entity';
import { Template } from './template.entity';

export const postingsEntities = [Posting, Partner, Template, SavedSearch];
