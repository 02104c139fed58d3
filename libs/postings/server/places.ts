import type { Issue, Text } from '#base/contract';
import { invalid, type Tx } from '#base/server';
import type { PostingChange } from '#postings/contract';
import type { Posting } from './posting.entity';

type Place = Partial<Pick<PostingChange, 'branchId' | 'programmeId' | 'region'>>;

const words = {
  branchId: { nl: 'Kies een vestiging van je eigen bedrijf.', en: 'Choose a branch of your own company.' },
  programmeId: { nl: 'Kies een opleiding van je eigen instelling.', en: 'Choose a programme of your own institution.' },
  region: { nl: 'Deze regio kennen we niet.', en: 'We do not know this region.' },
  regionOfBranch: { nl: 'Een aanbod staat in de regio van zijn vestiging. Kies een vestiging.', en: 'An offer stands in the region of its branch. Choose a branch.' },
} satisfies Record<string, Text>;
const unknown = (field: keyof Place, text: Text): Pick<Issue, 'code'> & { pointer: string; text: Text } => ({ pointer: `/${field}`, code: 'unknown', text });

/** Puts a posting where its writer says: an offer at a branch, a request at a programme or in a region. What is not named stays. @throws Refusal 400 */
export async function place(tx: Tx, posting: Posting, { branchId, programmeId, region }: Place): Promise<void> {
  const isOffer = posting.direction === 'offer';
  const [branch, programme, knownRegion] = [
    branchId && isOffer ? await one(tx, `select region, municipality from branch where id = $1 and company_id = $2`, [branchId, posting.ownerId]) : null,
    programmeId && !isOffer ? await one(tx, `select region, municipality from programme where id = $1 and institution_id = $2`, [programmeId, posting.ownerId]) : null,
    region && !isOffer ? await one(tx, `select slug as region, null as municipality from region where slug = $1`, [region]) : null,
  ];
  const faults = [
    ...(branchId && !branch ? [unknown('branchId', words.branchId)] : []),
    ...(programmeId && !programme ? [unknown('programmeId', words.programmeId)] : []),
    ...(region && !knownRegion ? [unknown('region', isOffer ? words.regionOfBranch : words.region)] : []),
  ];
  if (faults.length > 0) throw invalid(faults);
  if (isOffer && branchId !== undefined) Object.assign(posting, { branchId, region: branch?.region ?? null, municipality: branch?.municipality ?? null });
  if (isOffer) return;
  // Where a programme is named it lies there, whatever region was said.
  if (programme) Object.assign(posting, { programmeId, region: programme.region, municipality: programme.municipality });
  else if (programmeId === null || region !== undefined) Object.assign(posting, { programmeId: null, municipality: null, region: region === undefined ? posting.region : region });
}

/** Where a new posting lies when its writer does not say: at the main branch, at the one programme the writer answers for, else in the one region of the institution. */
export async function placeAtHome(tx: Tx, posting: Posting, writerId: string): Promise<void> {
  if (posting.direction === 'offer') {
    const [branch] = await tx.sql<{ id: string }>(`select id from branch where company_id = $1 order by is_main desc, id limit 1`, [posting.ownerId]);
    return place(tx, posting, { branchId: branch?.id });
  }
  const programmes = await tx.sql<{ id: string }>(
    `select p.id from programme p join programme_keeper k on k.programme_id = p.id and k.person_id = $2 where p.institution_id = $1 and p.ended_at is null limit 2`, [posting.ownerId, writerId]);
  if (programmes.length === 1) return place(tx, posting, { programmeId: programmes[0]?.id });
  // The view knows the regions of who took over as well.
  const regions = await tx.sql<{ region: string }>(`select region from institution_place where institution_id = $1`, [posting.ownerId]);
  if (regions.length === 1) await place(tx, posting, { region: regions[0]?.region });
}

async function one(tx: Tx, sql: string, values: string[]): Promise<{ region: string; municipality: string | null } | null> {
  return (await tx.sql<{ region: string; municipality: string | null }>(sql, values))[0] ?? null;
}
