import { problemOf, type Answer } from '#base/portal';
import type { Attachment } from '#threads/contract';

/** Sends a file and tells how far it is, from 0 to 1. By the browser's own request: Angular's says nothing of what goes up. */
export function upload(url: string, file: File, locale: string, hear: (share: number) => void): { done: Promise<Answer<Attachment>>; stop: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer<Attachment>>((resolve) => {
    const failed = (body: unknown) => resolve({ ok: false, problem: problemOf(body) });
    request.upload.addEventListener('progress', ({ loaded, total }) => hear(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const body = request.response as unknown;
      if (request.status === 201) resolve({ ok: true, status: request.status, value: body as Attachment, etag: null });
      else failed(body);
    });
    for (const name of ['error', 'abort', 'timeout']) request.addEventListener(name, () => failed(null));
  });
  request.open('POST', url);
  request.responseType = 'json';
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept-language', locale);
  request.send(file);
  return { done, stop: () => request.abort() };
}
