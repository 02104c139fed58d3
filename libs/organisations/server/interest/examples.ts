import type { ColleagueInterest, InterestTotals } from '#organisations/contract';

export const interestExample: ColleagueInterest = { id: '0198a3c0-7b1e-7c44-9d51-8c1f2a3b4c5d', version: 1, name: 'Fenna Mulder', email: 'fenna@veenpoort.example', kinds: ['guest-lecture', 'workshop'], hours: 4, note: 'Liefst op donderdag.' };
export const newInterestExample = { name: 'Fenna Mulder', kinds: ['guest-lecture', 'workshop'], hours: 4 };
export const totalsExample: InterestTotals = { colleagues: 1, hours: 4, kinds: [{ kind: 'guest-lecture', colleagues: 1 }, { kind: 'workshop', colleagues: 1 }] };
