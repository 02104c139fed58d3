import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Match } from './match';
import { RegionMap } from './region-map';
import { editionIn } from './theme';

describe('the region map', () => {
  it('gives the fewest the lightest step, the most the darkest, and leads to the region', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(RegionMap);
    fixture.componentRef.setInput('label', 'Plaatsingen');
    fixture.componentRef.setInput('figures', [
      { region: 'north', name: 'Noord', value: 24, spoken: 'Noord: 24 plaatsingen' },
      { region: 'east', name: 'Oost', value: 61, spoken: 'Oost: 61 plaatsingen' },
    ]);
    await fixture.whenStable();
    const links: Element[] = [...fixture.nativeElement.querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label'), link.querySelector('path')?.getAttribute('fill')])).toEqual([
      ['/postings?region=north', 'Noord: 24 plaatsingen', 'var(--k-seq-1)'],
      ['/postings?region=east', 'Oost: 61 plaatsingen', 'var(--k-seq-5)'],
    ]);
  });
});

describe('the match', () => {
  it('is a table with a row for each factor', async () => {
    const fixture = TestBed.createComponent(Match);
    fixture.componentRef.setInput('label', 'Waarom');
    fixture.componentRef.setInput('rows', [{ factor: 'Regio', points: 9, max: 15, asked: 'Noord', present: 'Oost' }]);
    await fixture.whenStable();
    const cells: Element[] = [...fixture.nativeElement.querySelectorAll('[role=cell]')];
    expect(cells.map((cell) => cell.textContent?.trim())).toEqual(['Noord', 'Regio9 van 15', 'Oost']);
  });
});

describe('the edition', () => {
  it.each([
    ['theme=dark', 'dark'],
    ['a=1; theme=light', 'light'],
    ['mytheme=dark', 'auto'],
    ['theme=darker', 'auto'],
    ['', 'auto'],
  ])('of %p is %s', (cookie, edition) => {
    expect(editionIn(cookie)).toBe(edition);
  });
});
