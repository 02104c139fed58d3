import type { Match, MatchCounts, RequestMatch, Standing } from '#matching/contract';

/** A match as the document shows it: an internship in Hoogeveen for a programme in Zwolle. */
export const matchExample: Match = {
  posting: {
    id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', title: 'Van eerste ticket tot release', kind: 'internship', seatsLeft: 4, closesOn: '2027-05-28',
    municipality: 'Hoogeveen', region: 'north', functions: ['software-developer'], period: { kind: 'range', from: '2027-08-30', until: '2028-01-28' },
    owner: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' },
  },
  programme: {
    id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer', level: 'mbo-4', codes: ['25998'], municipality: 'Zwolle', region: 'east',
    institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  },
  score: 86, band: 'strong', ruleVersion: 1,
  explanation: {
    gates: [{
      name: 'level', passed: true, asked: { nl: 'Mbo 4', en: 'Mbo level 4' }, has: { nl: 'Mbo 4', en: 'Mbo level 4' },
      line: { nl: 'Niveau mbo 4 klopt.', en: 'The level is right: mbo level 4.' },
    }],
    factors: [{
      name: 'function', points: 30, weight: 30, asked: { nl: 'Software developer', en: 'Software developer' },
      has: { nl: 'Kwalificatie 25998, precies deze functie', en: 'Qualification 25998, exactly this function' }, raise: null,
    }, {
      name: 'period', points: 13.6, weight: 15, asked: { nl: '22 weken vanaf 30 augustus', en: '22 weeks from 30 August' },
      has: { nl: '20 weken overlap, start 13 september', en: '20 weeks of overlap, starts 13 September' },
      raise: { nl: 'Begint het op 30 augustus, dan is de periode volledig: +1,4.', en: 'If it starts on 30 August, the period is complete: +1.4.' },
    }],
    recognition: { state: 'recognised', line: {
      nl: 'Erkend leerbedrijf voor 25998, vestiging Hoogeveen, tot en met 31 augustus 2029.', en: 'Recognised training company for 25998, branch in Hoogeveen, until 31 August 2029.' } },
  },
};

/** The same the other way: an institution asks for a guest lecture, a company in Assen fits. */
export const requestMatchExample: RequestMatch = {
  posting: {
    id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d', title: 'Wie vertelt over werken in de cloud?', kind: 'guest-lecture', seatsLeft: 1, closesOn: '2027-05-28',
    municipality: 'Zwolle', region: 'east', functions: ['software-developer'], period: { kind: 'on-call' }, owner: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  },
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort-software', name: 'Veenpoort Software' },
  branch: { id: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d', name: 'Hoofdkantoor', municipality: 'Hoogeveen', region: 'north' },
  score: 84, band: 'strong', ruleVersion: 1,
  explanation: {
    gates: [{
      name: 'period', passed: true, asked: { nl: 'Op afroep', en: 'On call' }, has: { nl: 'Past altijd', en: 'Always fits' },
      line: { nl: 'Dit gaat op afroep, dus de periode past altijd.', en: 'This is on call, so the period always fits.' },
    }],
    factors: [{
      name: 'function', points: 30, weight: 30, asked: { nl: 'Software developer', en: 'Software developer' },
      has: { nl: 'Werkt hierin: Software developer', en: 'Works in this: Software developer' }, raise: null,
    }],
    recognition: null,
  },
};

export const standingExample: Standing = { state: 'new', proposalId: null, dismissal: null };
export const countsExample: MatchCounts = [{ facet: 'state', value: 'new', count: 1 }, { facet: 'band', value: 'strong', count: 1 }];
