import { createServer } from 'node:net';

const tryPort = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer().once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    probe.listen({ port, host, ipv6Only: host === '::1' }, () => probe.close(() => resolve(true)));
  });

/** Free on both addresses that `localhost` may mean. */
export const isFree = async (port) => (await tryPort(port, '127.0.0.1')) && (await tryPort(port, '::1'));

/** The wished port, or the next that is free. */
export async function freePortFrom(wished) {
  for (let port = wished; port < Math.min(wished + 100, 65_536); port++) if (await isFree(port)) return port;
  return freePort();
}

/** Any port that nobody uses. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
