import type { Text } from '#base/contract';
import type { Outlook } from '../rule/outlook';
import { languageName, levelName, type Other } from './words';

const words: Record<Other, [Text, Text]> = {
  programme: [{ nl: 'opleiding', en: 'programme' }, { nl: 'opleidingen', en: 'programmes' }],
  company: [{ nl: 'bedrijf', en: 'company' }, { nl: 'bedrijven', en: 'companies' }],
};

/** What to change, with what it would bring: "Zet mbo 3 erbij: dan passen er 7 opleidingen." */
export function outlookWords(outlook: Outlook, other: Other = 'programme'): Text {
  const { count: n } = outlook;
  const [one, many] = words[other];
  const fit: Text = n === 1 ? { nl: `dan past er 1 ${one.nl}`, en: `1 ${one.en} would fit` } : { nl: `dan passen er ${n} ${many.nl}`, en: `${n} ${many.en} would fit` };
  switch (outlook.change) {
    case 'level': {
      const name = levelName(outlook.level);
      return { nl: `Zet ${name.nl} erbij: ${fit.nl}.`, en: `Add ${name.en}: ${fit.en}.` };
    }
    case 'period': return { nl: `Kies een andere periode: ${fit.nl} als de tijd klopt.`, en: `Choose another period: ${fit.en} if the time is right.` };
    case 'remote': return { nl: `Bied het op afstand aan: ${fit.nl}.`, en: `Offer it remotely: ${fit.en}.` };
    case 'language': {
      const name = languageName(outlook.language);
      return { nl: `Laat het ook in het ${name.nl} kunnen: ${fit.nl}.`, en: `Make it possible in ${name.en} too: ${fit.en}.` };
    }
  }
}
