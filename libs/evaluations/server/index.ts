export { Asking as EvaluationAsking } from './asking';
export { evaluationEntities } from './entities';
export { evaluationPolicy, evaluationSideOf, type EvaluationFacts } from './evaluation.policy';
export { evaluationProblems } from './evaluation.problems';
export { EvaluationsJobs, EvaluationsModule } from './evaluations.module';
export { evaluationInputExample } from './examples';
export { storyInputExample } from './stories/examples';
export { storyPolicy, type StoryFacts } from './stories/story.policy';
