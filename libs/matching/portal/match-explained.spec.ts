import { TestBed } from '@angular/core/testing';
import type { Match, RequestMatch } from '#matching/contract';
import { MatchExplained } from './match-explained';

const text = (nl: string) => ({ nl, en: nl });
const match: Match = {
  posting: {
    id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', title: 'Van eerste ticket tot release', kind: 'internship', seatsLeft: 4, closesOn: '2027-05-28', municipality: 'Hoogeveen',
    region: 'north', functions: ['software-developer'], period: null, owner: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' },
  },
  programme: {
    id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer', level: 'mbo-4', codes: ['25998'], municipality: 'Zwolle', region: 'east',
    institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  },
  score: 86, band: 'strong', ruleVersion: 1,
  explanation: {
    gates: [{ name: 'level', passed: true, asked: text('Mbo 4'), has: text('Mbo 4'), line: text('Niveau mbo 4 klopt.') }],
    factors: [
      { name: 'function', points: 30, weight: 30, asked: text('Software developer'), has: text('Kwalificatie 25998'), raise: null },
      { name: 'period', points: 13.6, weight: 15, asked: text('22 weken'), has: text('20 weken overlap'), raise: text('Begint het eerder: +1,4.') },
      { name: 'earlier', points: 0, weight: 5, asked: text('Nog niet'), has: text('Nog niet'), raise: text('Een goede samenwerking: +5.') },
    ],
    recognition: { state: 'none', line: text('Nog geen erkend leerbedrijf.') },
  },
};

const { posting, score, band, ruleVersion, explanation } = match;
const request: RequestMatch = {
  posting: { ...posting, owner: { id: match.programme.institution.id, name: 'ROC Deltion College' } }, score, band, ruleVersion, explanation,
  company: { id: match.posting.owner.id, slug: 'veenpoort', name: 'Veenpoort Software' }, branch: { id: match.programme.id, name: 'Hoofdkantoor', municipality: 'Hoogeveen', region: 'north' },
};

async function shown(side: 'programme' | 'company', of: Match | RequestMatch = match): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(MatchExplained);
  fixture.componentRef.setInput('match', of);
  fixture.componentRef.setInput('side', side);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const texts = (root: HTMLElement, selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

describe('why it fits', () => {
  it('shows the score, each factor with its points, the gates, and first what would give most', async () => {
    const root = await shown('programme');
    expect(texts(root, '.score b')).toEqual(['86']);
    expect(texts(root, '.score strong')).toEqual(['van 100, voor Software Developer, mbo 4 (25998)']);
    expect(texts(root, '.match__mid .t span')).toEqual(['30 van 30', '13,6 van 15', '0 van 5']);
    expect(texts(root, '.gate')).toEqual(['Niveau mbo 4 klopt.', 'Nog geen erkend leerbedrijf.']);
    expect(texts(root, '.note:last-child p')).toEqual(['Een goede samenwerking: +5.', 'Begint het eerder: +1,4.']);
  });

  it('reads the same to both, and names whose side is whose', async () => {
    const [programme, company] = [await shown('programme'), await shown('company')];
    expect(texts(programme, '[role=cell]')).toEqual(texts(company, '[role=cell]'));
    expect(texts(programme, '[role=columnheader]')).toEqual(['De plaatsing vraagt', 'Punten', 'Jouw opleiding heeft']);
    expect(texts(company, '[role=columnheader]')).toEqual(['Jouw plaatsing vraagt', 'Punten', 'De opleiding heeft']);
    expect(texts(company, '.score .dim')).toEqual(['ROC Deltion College ziet precies dezelfde uitleg.']);
  });

  it('names the sides of a request the other way round', async () => {
    const [institution, company] = [await shown('programme', request), await shown('company', request)];
    expect(texts(institution, '[role=columnheader]')).toEqual(['Jouw plaatsing vraagt', 'Punten', 'Het bedrijf heeft']);
    expect(texts(company, '[role=columnheader]')).toEqual(['De plaatsing vraagt', 'Punten', 'Jullie bedrijf heeft']);
    expect(texts(company, '.score strong')).toEqual(['van 100, voor Veenpoort Software, Hoogeveen']);
    expect([texts(institution, '.score .dim'), texts(company, '.score .dim')]).toEqual([['Veenpoort Software ziet precies dezelfde uitleg.'], ['ROC Deltion College ziet precies dezelfde uitleg.']]);
  });

  it('has a table twin with all of it', async () => {
    const root = await shown('programme');
    expect(texts(root, '.tbl tbody tr:nth-child(2) > *')).toEqual(['Periode', '22 weken', '20 weken overlap', '13,6 van 15', 'Begint het eerder: +1,4.']);
  });
});
