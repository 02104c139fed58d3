import { profileAdvice } from './profile-advice';

describe('what a company could say of itself', () => {
  const complete = { verification: 'trusted' as const, functions: ['software-developer'], wantedForms: ['inspire-students'], technologies: ['Angular'], languages: ['nl', 'en'] };

  it('is what is missing, the heaviest first, and nothing for who said it all', () => {
    expect(profileAdvice(complete)).toEqual([]);
    const said = profileAdvice({ verification: 'waiting', functions: [], wantedForms: null, technologies: [], languages: ['nl'] });
    expect(said.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(['HCA-ICT kent jullie nog', 'Zeg in welke functies', 'Kies wat jullie met', 'Noem waar jullie mee', 'Kan het bij jullie']);
  });
});
