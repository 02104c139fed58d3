import { EMPLOYMENT } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { kindName, regionName } from '#postings/portal';

/** An open posting in schema.org's words: a job, or else something that is offered or asked; null when it is not open. */
export function postingThing(posting: Posting | null, origin: string): Record<string, unknown> | null {
  if (posting?.status !== 'published') return null;
  const employment = posting.direction === 'offer' ? EMPLOYMENT[posting.kind] : undefined;
  return employment ? jobPosting(posting, employment) : offerOrDemand(posting, origin);
}

const place = ({ municipality, region }: Posting) => (municipality ? { '@type': 'Place', address: {
  '@type': 'PostalAddress', addressLocality: municipality, addressCountry: 'NL', ...(region ? { addressRegion: regionName(region, 'nl') } : {}) } } : null);

const words = ({ summary, description }: Posting) => [summary, description].filter(Boolean).join('\n\n');

function jobPosting(posting: Posting, employmentType: string): Record<string, unknown> {
  const { allowanceEuros, workplace } = posting;
  const jobLocation = place(posting);
  return {
    '@type': 'JobPosting', title: posting.title, description: words(posting),
    identifier: { '@type': 'PropertyValue', name: posting.owner.name, value: posting.id },
    datePosted: posting.publishedAt,
    ...(posting.closesOn ? { validThrough: posting.closesOn } : {}),
    employmentType,
    hiringOrganization: { '@type': 'Organization', name: posting.owner.name },
    ...(jobLocation ? { jobLocation } : {}),
    ...(workplace === 'remote' ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'NL' } } : {}),
    ...(allowanceEuros ? { baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', value: allowanceEuros, unitText: 'MONTH' } } } : {}),
    ...(posting.seats ? { totalJobOpenings: posting.seats } : {}),
  };
}

function offerOrDemand(posting: Posting, origin: string): Record<string, unknown> {
  const isOffer = posting.direction === 'offer';
  const party = { '@type': posting.owner.type === 'institution' ? 'EducationalOrganization' : 'Organization', name: posting.owner.name };
  const areaServed = place(posting);
  const matter = {
    '@type': isOffer ? 'Offer' : 'Demand', name: posting.title, description: words(posting), url: `${origin}/nl/postings/${posting.id}`,
    itemOffered: { '@type': 'Service', name: posting.title, serviceType: kindName(posting.kind, 'nl') },
    ...(posting.publishedAt ? { availabilityStarts: posting.publishedAt } : {}),
    ...(posting.closesOn ? { availabilityEnds: posting.closesOn } : {}),
    ...(areaServed ? { areaServed } : {}),
  };
  // An offer names who makes it; a demand belongs to who seeks.
  return isOffer ? { ...matter, offeredBy: party } : { ...party, seeks: matter };
}
