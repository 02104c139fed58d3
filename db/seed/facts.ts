import type pg from 'pg';
import { checksumOf, inTransaction, locked } from '../migrate';
import decisions from './facts/decision-table.json' with { type: 'json' };
import forms from './facts/collaboration-forms.json' with { type: 'json' };
import institutions from './facts/institutions.json' with { type: 'json' };
import municipalities from './facts/municipalities.json' with { type: 'json' };
import tips from './facts/golden-tips.json' with { type: 'json' };
import pathways from './facts/ontwikkelpad.json' with { type: 'json' };
import { kindRows, loadGuidance } from './guidance';
import { libraryContent, librarySource, libraryVersion, loadLibrary } from './library';
import { loadInstitutions } from './institutions';
import { loadMunicipalities } from './municipalities';
import { loadPathways } from './pathways';

interface FactSource {
  source: string;
  title: string;
  version: string;
  /** Everything that is loaded from it: what changes here is loaded anew. */
  content: unknown;
  load: (client: pg.Client) => Promise<void>;
}

const sources: readonly FactSource[] = [
  { source: 'ontwikkelpad', title: `${pathways.source}, ${pathways.date}`, version: pathways.version, content: pathways, load: loadPathways },
  { source: 'handbook-guidance', title: forms.source, version: forms.version, content: [forms, kindRows, decisions, tips], load: loadGuidance },
  { source: 'handbook-institutions', title: institutions.source, version: institutions.version, content: institutions, load: loadInstitutions },
  { source: 'municipalities', title: municipalities.source, version: municipalities.version, content: municipalities, load: loadMunicipalities },
  { source: 'library', title: librarySource, version: libraryVersion, content: libraryContent, load: loadLibrary },
];

/** Loads the reference facts that are new or changed, with their source and version. Loading twice changes nothing. */
export async function seedFacts(databaseUrl: string): Promise<void> {
  await locked(databaseUrl, (client) => inTransaction(client, async () => {
    for (const { source, title, version, content, load } of sources) {
      const checksum = checksumOf(JSON.stringify(content));
      const { rows } = await client.query('select 1 from fact_source where source = $1 and checksum = $2', [source, checksum]);
      if (rows.length > 0) continue;
      await load(client);
      await client.query(
        `insert into fact_source (source, title, version, checksum) values ($1, $2, $3, $4)
         on conflict (source) do update set title = excluded.title, version = excluded.version, checksum = excluded.checksum, loaded_at = now()`,
        [source, title, version, checksum]);
    }
  }));
}
