import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Failed } from './failed';

describe('kv-failed', () => {
  it.each([[{}, 'H1'], [{ under: true }, 'H2'], [{ part: true }, 'H2']] as const)('%j has exactly one heading: %s', async (inputs, tag) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Failed);
    fixture.componentRef.setInput('error', new HttpErrorResponse({ status: 404 }));
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    const headings: Element[] = [...fixture.nativeElement.querySelectorAll('h1, h2, h3')];
    expect(headings.map(({ tagName, textContent }) => [tagName, textContent])).toEqual([[tag, 'Deze pagina is er niet']]);
  });
});
