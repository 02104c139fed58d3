import type { ClauseDraft, InstitutionClause } from '#collaborations/contract';

export const clauseDraftExample: ClauseDraft = { title: 'Werk van studenten', body: 'Wat studenten maken, mag de opleiding laten zien aan andere studenten.', kinds: ['internship', 'graduation-project'] };
export const clauseExample: InstitutionClause = { id: '0198a3c0-7b1e-7c44-9d51-8c1f2a3b4c7e', version: 1, ...clauseDraftExample, kinds: clauseDraftExample.kinds ?? [] };
