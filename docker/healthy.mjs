// Leaves with 0 when the program in this container says that it can do its work: the image has no curl.
const port = process.env.HEALTH_PORT ?? process.env.PORT ?? 3000;
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
