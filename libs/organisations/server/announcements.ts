import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** A programme takes nobody new: what is offered to it goes. Told to matching. */
export const programmeEnded = job({ name: 'programme-ended', title: { nl: 'Opleiding beëindigd', en: 'Programme ended' }, payload: z.object({ programmeId: id }) });

/** HCA-ICT knows a company: what waited for that opens. Told to postings. */
export const companyVerified = job({ name: 'company-verified', title: { nl: 'Plaatsingen van een gecontroleerd bedrijf geopend', en: 'Postings of a checked company opened' }, payload: z.object({ companyId: id, eventId: id }) });

/** HCA-ICT does not approve of a company: what it has open is paused. Told to postings. */
export const companyRefused = job({ name: 'company-refused', title: { nl: 'Plaatsingen van een niet goedgekeurd bedrijf gepauzeerd', en: 'Postings of a company that was not approved paused' }, payload: z.object({ companyId: id }) });

/** Two companies that were merged are two again: what only the merge opened closes. Told to postings. */
export const companiesParted = job({ name: 'companies-parted', title: { nl: 'Plaatsingen na het ongedaan maken van een samenvoeging nagekeken', en: 'Postings looked at after a merge was undone' }, payload: z.object({ mergeId: id }) });

/** A branch lies elsewhere: what is offered there lies there too. Told to postings. */
export const branchMoved = job({ name: 'branch-moved', title: { nl: 'Plaatsingen van een verhuisde vestiging bijgewerkt', en: 'Postings of a moved branch brought up to date' }, payload: z.object({ branchId: id }) });

/** A recognition ends in so many days, or has ended: the administrators hear of it. */
export const recognitionEnds = job({ name: 'recognition-ends', title: { nl: 'Einde van een erkenning nagekeken', en: 'End of a recognition looked at' }, payload: z.object({ recognitionId: id, validUntilOn: z.string(), days: z.int() }) });
