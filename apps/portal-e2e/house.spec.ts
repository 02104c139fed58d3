import { faultsOf, house, leave, visit } from './browser';

afterAll(leave);

describe('the house as production runs it', () => {
  it('says that it is ready', async () => {
    const answer = await fetch(`${house.url}/health/ready`);
    expect(answer.status).toBe(200);
  });

  it('shows its front page in a browser without a fault on the console', async () => {
    const page = await visit('about:blank');
    const faults = faultsOf(page);
    const answer = await page.goto('/', { waitUntil: 'networkidle' });
    expect(answer?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toMatch(/^\/nl\b/);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
