import { Posting } from './posting.entity';
import { Template } from './template.entity';

export const postingsEntities = [Posting, Template];
