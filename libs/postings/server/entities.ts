import { Posting } from './posting.entity';
import { SavedSearch } from './saved/saved-search.entity';
import { Template } from './template.entity';

export const postingsEntities = [Posting, Template, SavedSearch];
