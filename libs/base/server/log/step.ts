import { channel } from 'node:diagnostics_channel';

const steps = channel('koppelvlak:step');

/** Announces that a step between two effects was reached, so that tracing and crash tests can stand exactly there. */
export function step(name: string): void {
  if (steps.hasSubscribers) steps.publish(name);
}
