// Loaded before a test runner (node --import): ends it when the process that started it is gone, so that nothing is left running.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
