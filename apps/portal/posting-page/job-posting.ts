import { DOCUMENT, DestroyRef, effect, inject } from '@angular/core';
import { regionName } from '#postings/portal';
import type { Posting } from '#postings/contract';

const ID = 'job-posting';

/** Puts schema.org's JobPosting of an open internship in the page, for search engines. */
export function describeInternship(posting: () => Posting | null): void {
  const document = inject(DOCUMENT);
  const remove = () => document.getElementById(ID)?.remove();
  inject(DestroyRef).onDestroy(remove);
  effect(() => {
    remove();
    const facts = posting();
    if (!facts || facts.kind !== 'internship' || facts.direction !== 'offer' || facts.status !== 'published') return;
    const script = document.createElement('script');
    script.id = ID;
    script.type = 'application/ld+json';
    // The text of a script is written out as it is: a title must not be able to end it.
    script.textContent = JSON.stringify(jobPosting(facts)).replaceAll('<', '\\u003c');
    document.head.appendChild(script);
  });
}

/** The facts of an internship in schema.org's words. */
export function jobPosting(posting: Posting): Record<string, unknown> {
  const { municipality, region, allowanceEuros, workplace } = posting;
  return {
    '@context': 'https://schema.org', '@type': 'JobPosting',
    title: posting.title,
    description: [posting.summary, posting.description].filter(Boolean).join('\n\n'),
    identifier: { '@type': 'PropertyValue', name: posting.owner.name, value: posting.id },
    datePosted: posting.publishedAt,
    ...(posting.closesOn ? { validThrough: posting.closesOn } : {}),
    employmentType: 'INTERN',
    hiringOrganization: { '@type': 'Organization', name: posting.owner.name },
    ...(municipality ? { jobLocation: { '@type': 'Place', address: {
      '@type': 'PostalAddress', addressLocality: municipality, addressCountry: 'NL', ...(region ? { addressRegion: regionName(region, 'nl') } : {}) } } } : {}),
    ...(workplace === 'remote' ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'NL' } } : {}),
    ...(allowanceEuros ? { baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', value: allowanceEuros, unitText: 'MONTH' } } } : {}),
    ...(posting.seats ? { totalJobOpenings: posting.seats } : {}),
  };
}
