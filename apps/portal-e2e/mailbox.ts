import type { FrameLocator, Page } from 'playwright-core';
import { go, read, until } from './browser';
import type { Language } from './browser';

interface Mail { id: string; to: string; text: string }

/** Waits for a mail to somebody with these words in it, and says which it is. */
export async function newest(page: Page, to: string, words: string): Promise<Mail> {
  return until(`a mail to ${to} with “${words}”`, async () => {
    const { items } = await read<{ items: Mail[] }>(page.context(), `/v1/demo/mails?to=${encodeURIComponent(to)}`);
    return items.find(({ text }) => text.includes(words));
  });
}

/** Opens it in the demo's mailbox, as its reader sees it. */
export async function openMail(page: Page, language: Language, { id, to }: Mail): Promise<FrameLocator> {
  await go(page, `/${language}/dev/mail?to=${encodeURIComponent(to)}`);
  await page.locator(`li a[href*="mail=${id}"]`).click();
  await page.waitForURL((url) => url.searchParams.get('mail') === id);
  return page.frameLocator('iframe');
}
