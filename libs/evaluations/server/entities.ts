import { Evaluation, EvaluationSide } from './evaluation.entity';
import { Story } from './stories/story.entity';

export const evaluationEntities = [Evaluation, EvaluationSide, Story];
