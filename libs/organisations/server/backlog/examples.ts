import type { BacklogDraft, BacklogItem } from '#organisations/contract';

export const bodyExample: BacklogDraft = { title: 'Uitzoeken of onze planning zonder server kan', doer: 'students', kind: 'practical-assignment', levels: ['hbo-bachelor'] };
export const example: BacklogItem = { id: '0198a3c0-7b1e-7c44-9d51-8c1f2a3b4c6d', version: 1, title: bodyExample.title, about: '', doer: 'students', kind: 'practical-assignment', levels: ['hbo-bachelor'] };
