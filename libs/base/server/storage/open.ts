import * as z from 'zod';
import { setting } from '../config/config';
import { DiskStore, type FileStore } from './file-store';
import { S3Store } from './s3-store';
import { ClamdScanner, NoScanner, type FileScanner } from './scanner';

/** Where files are kept, and who looks them over. */
export const storageSettings = {
  FILES_DIR: setting(z.string().min(1).default('.data/files'), 'The directory where files that people attach are kept; all processes need the same one'),
  FILES_S3_URL: setting(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).refine(isBucket, 'must look like https://key:secret@host/bucket?region=eu-west-1').optional(),
    'A bucket of a store that speaks S3, instead of the directory: `https://key:secret@host/bucket?region=eu-west-1`', { secret: true }),
  CLAMD_URL: setting(z.url({ protocol: /^tcp$/, error: 'must be a tcp:// address' }).optional(), 'The virus scanner (clamd) that looks over what is attached, `tcp://host:3310`; without one nothing is looked over'),
};

/** One bucket, and who may use it. */
function isBucket(address: string): boolean {
  const { username, password, pathname } = new URL(address);
  return username !== '' && password !== '' && /^\/[\w.-]+\/?$/.test(pathname);
}

export const openStore = ({ FILES_DIR, FILES_S3_URL }: { FILES_DIR: string; FILES_S3_URL?: string | undefined }): FileStore => (FILES_S3_URL ? new S3Store(FILES_S3_URL) : new DiskStore(FILES_DIR));

export function openScanner({ CLAMD_URL }: { CLAMD_URL?: string | undefined }): FileScanner {
  if (!CLAMD_URL) return new NoScanner();
  const { hostname, port } = new URL(CLAMD_URL);
  return new ClamdScanner(hostname, Number(port || 3310));
}
