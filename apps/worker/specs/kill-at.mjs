// Preloaded into a worker under test: ends it as a power cut would, exactly at the step that KILL_AT names.
import { subscribe } from 'node:diagnostics_channel';

subscribe('koppelvlak:step', (name) => {
  if (name === process.env.KILL_AT) process.kill(process.pid, 'SIGKILL');
});
