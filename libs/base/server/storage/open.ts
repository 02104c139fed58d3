import * as z from 'zod';
import { setting } from '../config/config';
import { DiskStore, type FileStore } from './file-store';
import { ClamdScanner, NoScanner, type FileScanner } from './scanner';

/** Where files are kept, and who looks them over. */
export const storageSettings = {
  FILES_DIR: setting(z.string().min(1).default('.data/files'), 'The directory where files that people attach are kept; all processes need the same one'),
  CLAMD_URL: setting(z.url({ protocol: /^tcp$/, error: 'must be a tcp:// address' }).optional(), 'The virus scanner (clamd) that looks over what is attached, `tcp://host:3310`; without one nothing is looked over'),
};

export const openStore = ({ FILES_DIR }: { FILES_DIR: string }): FileStore => new DiskStore(FILES_DIR);

export function openScanner({ CLAMD_URL }: { CLAMD_URL?: string | undefined }): FileScanner {
  if (!CLAMD_URL) return new NoScanner();
  const { hostname, port } = new URL(CLAMD_URL);
  return new ClamdScanner(hostname, Number(port || 3310));
}
