import type { CollaborationDetail, Colleagues, Handing, Pausing, Stopping } from '#collaborations/contract';
import { startedExample } from '../examples';

const by = 'Marit Hoekstra';
const after = (more: Partial<CollaborationDetail>, ...acts: CollaborationDetail['history']): CollaborationDetail =>
  ({ ...startedExample, version: startedExample.version + 1, ...more, history: [...startedExample.history, ...acts] });

export const pausingExample: Pausing = { reason: 'illness', sentence: 'Onze begeleider is twee weken uit de running.', backOn: '2027-11-15' };
export const pausedExample = after({ status: 'paused', course: { ...startedExample.course, pausedFrom: 'running', backOn: '2027-11-15' } },
  { what: 'paused', side: 'institution', at: '2027-11-01T10:00:00.000Z', by, status: 'paused', reason: 'illness', sentence: pausingExample.sentence, day: '2027-11-15' });
export const resumedExample = after({}, { what: 'resumed', side: 'institution', at: '2027-11-12T09:00:00.000Z', by, status: 'running' });
export const completedExample = after({ status: 'completed', endedAt: '2028-01-31T09:00:00.000Z' }, { what: 'completed', side: 'institution', at: '2028-01-31T09:00:00.000Z', by, status: 'completed' });
export const stoppingExample: Stopping = { reason: 'no-capacity', sentence: 'Er is dit half jaar niemand die kan begeleiden.' };
export const stoppedExample = after({ status: 'stopped', endedAt: '2027-11-01T10:00:00.000Z' },
  { what: 'stopped', side: 'institution', at: '2027-11-01T10:00:00.000Z', by, status: 'stopped', ...stoppingExample });
export const decidingExample = { choice: 'continue' as const };
export const decidedExample = after({}, { what: 'decided', side: 'institution', at: '2027-11-01T10:00:00.000Z', by, status: 'trial', choice: 'continue' });
export const handingExample: Handing = { personId: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d' };
export const handedExample = after({}, { what: 'handed-over', side: 'institution', at: '2027-11-01T10:00:00.000Z', by, status: 'running', name: 'Bilal Yıldız' });
export const colleaguesExample: Colleagues = { side: 'institution', people: [{ id: handingExample.personId, name: 'Bilal Yıldız', isContact: false }] };
