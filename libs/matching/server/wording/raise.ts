import type { Text } from '#base/contract';
import type { FactorFinding } from '../rule/findings';
import { raiseOf, type Raise } from '../rule/raise';
import type { SpecialisationNames } from './factors';
import { allOf, anyOf, dayOf, functionName, languageName, pointsOf, same, type Other } from './words';

/** The change that would give most, with its gain: "Begint het op 30 augustus, dan is de periode volledig: +1,4." */
export function raiseWords(finding: FactorFinding, names: SpecialisationNames, other: Other): Text | null {
  const raise = raiseOf(finding);
  if (!raise) return null;
  const change = (other === 'company' ? companyWords(raise) : null) ?? changeWords(raise, names);
  const gain = pointsOf(raise.gain);
  return { nl: `${change.nl}: +${gain.nl}.`, en: `${change.en}: +${gain.en}.` };
}

function changeWords(raise: Raise, names: SpecialisationNames): Text {
  switch (raise.change) {
    case 'train-for': {
      const name = anyOf(raise.functions.map(functionName));
      return { nl: `Leidt de opleiding ook op voor ${name.nl}, dan is de functie precies gelijk`, en: `If the programme also trains for ${name.en}, the function is exactly the same` };
    }
    case 'same-specialisation': {
      const name = anyOf(raise.specialisations.map((slug) => names.get(slug) ?? same(slug)));
      return { nl: `Met de specialisatie ${name.nl} is de functie volledig`, en: `With the specialisation ${name.en} the function is complete` };
    }
    case 'remote': return { nl: 'Kan het op afstand, dan telt de regio volledig', en: 'If it can be done remotely, the region counts in full' };
    case 'want-form': return raise.isSilent
      ? { nl: 'Noemt de opleiding deze vorm bij haar wensen, dan telt die volledig', en: 'If the programme names this form among its wishes, it counts in full' }
      : { nl: 'Komt deze vorm op de lijst met gewenste vormen, dan telt die volledig', en: 'If this form is added to the list of forms wanted, it counts in full' };
    case 'say-period': {
      const [from, until] = [dayOf(raise.from), dayOf(raise.until)];
      return raise.isDates
        ? { nl: 'Zegt de opleiding dat er op deze data studenten zijn, dan is de periode volledig', en: 'If the programme says that students are there on these dates, the period is complete' }
        : { nl: `Zegt de opleiding dat er studenten zijn van ${from.nl} tot en met ${until.nl}, dan is de periode volledig`, en: `If the programme says that students are there from ${from.en} until ${until.en}, the period is complete` };
    }
    case 'start-on': {
      const day = dayOf(raise.day);
      return { nl: `Begint het op ${day.nl}, dan is de periode volledig`, en: `If it starts on ${day.en}, the period is complete` };
    }
    case 'go-on-until': {
      const day = dayOf(raise.day);
      return { nl: `Loopt het door tot en met ${day.nl}, dan is de periode volledig`, en: `If it goes on until ${day.en}, the period is complete` };
    }
    case 'whole-period': {
      const [from, until] = [dayOf(raise.from), dayOf(raise.until)];
      return { nl: `Zijn er studenten van ${from.nl} tot en met ${until.nl}, dan is de periode volledig`, en: `If students are there from ${from.en} until ${until.en}, the period is complete` };
    }
    case 'all-dates': return { nl: 'Zijn er op alle data studenten, dan is de periode volledig', en: 'If students are there on all dates, the period is complete' };
    case 'say-students': return { nl: `Zegt de opleiding dat er ${raise.students} of meer studenten zijn, dan zijn de plaatsen volledig`, en: `If the programme says it has ${raise.students} or more students, the seats are complete` };
    case 'more-students': return { nl: `Met ${raise.students} of meer studenten zijn de plaatsen volledig`, en: `With ${raise.students} or more students the seats are complete` };
    case 'language': {
      const name = anyOf(raise.languages.map(languageName));
      return raise.languages.length === 0
        ? { nl: 'Delen de twee een taal, dan telt die volledig', en: 'If the two share a language, it counts in full' }
        : { nl: `Kan de opleiding het ook in het ${name.nl}, dan telt de taal volledig`, en: `If the programme can also do it in ${name.en}, the language counts in full` };
    }
    case 'technologies': {
      const name = allOf(raise.technologies.map(same));
      return { nl: `Komt ${name.nl} erbij, dan is de technologie volledig`, en: `With ${name.en} added, the technology is complete` };
    }
    case 'work-well': return { nl: 'Een samenwerking die goed afloopt, telt de volgende keer mee', en: 'A collaboration that ends well counts the next time' };
  }
}

/** What a company would change; null where it is said as of a programme. */
function companyWords(raise: Raise): Text | null {
  switch (raise.change) {
    case 'train-for': {
      const name = anyOf(raise.functions.map(functionName));
      return { nl: `Noemt het bedrijf ook ${name.nl} als functie, dan is de functie precies gelijk`, en: `If the company also names ${name.en} as a job function, the function is exactly the same` };
    }
    case 'want-form': return raise.isSilent
      ? { nl: 'Noemt het bedrijf deze vorm bij zijn wensen, dan telt die volledig', en: 'If the company names this form among its wishes, it counts in full' } : null;
    case 'language': {
      const name = anyOf(raise.languages.map(languageName));
      return raise.languages.length === 0 ? null
        : { nl: `Kan het bedrijf het ook in het ${name.nl}, dan telt de taal volledig`, en: `If the company can also do it in ${name.en}, the language counts in full` };
    }
    default: return null;
  }
}
