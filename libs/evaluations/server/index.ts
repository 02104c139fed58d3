export { Asking as EvaluationAsking } from './asking';
export { evaluationEntities } from './evaluation.entity';
export { evaluationPolicy, evaluationSideOf, type EvaluationFacts } from './evaluation.policy';
export { evaluationProblems } from './evaluation.problems';
export { EvaluationsJobs, EvaluationsModule } from './evaluations.module';
export { evaluationInputExample } from './examples';
