import type { DiscoveryService } from '@nestjs/core';
import * as z from 'zod';
import { JobHandlers } from './handlers';
import { job } from './job';

const one = job({ name: 'handlers-spec-one', title: { nl: 'Een', en: 'One' }, payload: z.object({}) });
const two = job({ name: 'handlers-spec-two', title: { nl: 'Twee', en: 'Two' }, payload: z.object({}) });

/** A discovery that finds handlers for the named jobs. */
const found = (names: string[]) => ({
  getProviders: () => names.map((name) => ({ name, instance: { run: async () => undefined } })),
  getMetadataByDecorator: (_: unknown, wrapper: { name: string }) => ({ name: wrapper.name }),
}) as unknown as DiscoveryService;

it('does not boot when a job has no handler, or two, and names them all', () => {
  const others = ['send-mail'];
  expect(() => new JobHandlers(found([one.name, one.name])).collect()).toThrow(/handlers-spec-one has two handlers; .*handlers-spec-two has no handler/);
  expect(() => new JobHandlers(found([one.name, two.name, ...others])).collect()).not.toThrow();
});

it('takes two jobs of one name for a mistake', () => {
  expect(() => job({ name: one.name, title: one.title, payload: z.object({}) })).toThrow('Two jobs are called handlers-spec-one');
});
