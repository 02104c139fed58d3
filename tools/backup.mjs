// `npm run backup -- FILE` and `npm run restore -- FILE` in a checkout: the program that the image has as dist/server/backup.js.
import { load } from './bundle-db.mjs';

await load('apps/backup/main.ts');
