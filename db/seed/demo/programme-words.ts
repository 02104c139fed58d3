import type { Partnering, TargetGroup } from '#organisations/contract';

/** What a programme of the story says beside its facts; the words are invented. */
export interface ProgrammeWords { groups?: TargetGroup[]; themes?: string[]; working?: string; interest?: string; partnering?: Partnering }

export const programmeWords: Record<string, ProgrammeWords> = {
  'deltion-sd': {
    groups: ['girls', 'drop-outs'], themes: ['Toegankelijke websites', 'AI als hulpmiddel bij het programmeren'], partnering: 'several',
    working: 'Derdejaars bouwen een planbord voor een stadskwekerij. Tweedejaars schrijven hun eerste API.', interest: 'Games, muziek en alles wat je meteen op een scherm ziet.',
  },
  'deltion-se': { themes: ['Beveiliging van thuiswerkplekken', 'Infrastructuur als code'], working: 'Een eigen serverpark inrichten en daarna dat van de buren aanvallen, met afspraken op papier.', partnering: 'one-to-one' },
  'noorderpoort-sd': { groups: ['career-switchers'], themes: ['Data voor de landbouw'], interest: 'Opdrachten van bedrijven uit de buurt.' },
  'firda-sd': { groups: ['disability', 'distance-to-work'], working: 'Een app die de weg wijst in een ziekenhuis.', partnering: 'one-to-one' },
  'alfa-se': { groups: ['refugees', 'career-switchers'], themes: ['Netwerken in de zorg'] },
  'hanze-ict': { groups: ['girls'], themes: ['Duurzame software', 'Ethiek van data'], working: 'Elk half jaar acht praktijkonderzoeken, met een bedrijf als opdrachtgever.', interest: 'Vragen waar nog niemand het antwoord op weet.', partnering: 'several' },
};
