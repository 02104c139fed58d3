import { drawn } from '../ids';
import { pick } from './draw';

/** First and last names that go together, as the Netherlands has them. */
const circles = {
  dutch: [
    'Anouk Bart Carlijn Daniël Esther Frank Gerda Hans Ilse Jeroen Karin Lars Marieke Niels Olga Paul Renate Sander Tamara Vincent Willemijn Arjan Bianca Chris Dorien Erik Femke Gijs Hanneke Ivo Judith Koen Linda Maarten Nienke Oscar Petra Rob Stefanie Tim Ursula Wendy Hugo Ellen Joost Margot Dirk Saskia Roel Irene',
    'de Boer|van Dijk|Jansen|Bakker|Smit|Mulder|de Groot|Vos|Peters|van den Berg|Kok|Verhoeven|van der Meer|Koster|Prins|Blom|Huisman|Schouten|van Leeuwen|Kuipers|Veenstra|Maas|Verbeek|Willems|van Vliet|Hoekman|Molenaar|Timmer|van den Brink|Wolters|Gerritsen|van Rijn|Boersma|de Bruin|Dekker|Evers|van der Laan|Post|Kramer|Brouwers|Hofman|van Es|Scholten|de Haan|Ruiter|Vermeer',
  ],
  frisian: [
    'Wietske Sjoerd Tjitske Hidde Nynke Jelmer Baukje Oene Hinke Durk Fokje Wytse Aukje Eelke Jikke Tsjalling Saakje Gosse Ytsje Anneke',
    'Hofstra|Dijkema|Zijlstra|Wiersinga|de Jong|Sikkema|Bijlsma|Miedema|Hoekema|Tuinstra|Ypma|Wierda|Feenstra|Bosma|Jellema|Kooistra|Reitsma|Sinnema|Bergsma|Haitsma',
  ],
  southern: [
    'Sjir Mieke Giel Truus Lei Marleen Jeu Carla Frans Nicole Wiel Ankie Bert Door Harrie Els Ger Lian Toon Maartje Pim Veerle',
    'Hendriks|Janssen|van Gerwen|Smeets|Cuypers|Geraedts|van de Ven|Crijns|Verstegen|Meulendijks|Gielen|Peeters|van den Heuvel|Nelissen|Coolen|Ramaekers|Kuijpers|Swinkels|Dohmen|Vossen|Aarts|Thijssen',
  ],
  surinamese: [
    'Romario Cheryl Winston Sharda Ravi Jennifer Dwight Anjali Rinaldo Priscilla Soerin Naomi',
    'Pinas|Ramdin|Kartosen|Sewnarain|Biervliet|Gopal|Emanuels|Jagroep|Wijdenbosch|Mahabier|Landveld|Sabajo',
  ],
  turkish: [
    'Emre Elif Murat Zeynep Serkan Ayşe Hakan Derya Burak Esra Kemal Gül',
    'Kaya|Yılmaz|Şahin|Çelik|Arslan|Doğan|Öztürk|Koç|Polat|Aksoy|Erdem|Güneş',
  ],
  moroccan: [
    'Samira Karim Hanan Younes Fatiha Mehdi Nora Ilyas Soukaina Hamza Loubna Redouan',
    'El Amrani|Bouzidi|Azzouzi|Ouali|Tahiri|El Khattabi|Chahid|Benhaddou|Mansouri|Aït Lahcen|Zerouali|Haddouchi',
  ],
  polish: ['Agnieszka Tomasz Monika Paweł Kasia Marek Joanna Piotr', 'Nowak|Wójcik|Kowalczyk|Mazur|Zieliński|Wrona|Lewandowski|Dudek'],
  english: [
    'Grace Oliver Sunita Callum Hye-jin Mateo Leila Tomás Ifeoma Arjun Chiara Elias',
    'Bennett|Okonkwo|Sharma|MacLeod|Park|Herrera|Haddad|Ferreira|Adeyemi|Iyer|Rossi|Lindqvist',
  ],
} as const satisfies Record<string, readonly [string, string]>;
export type Circle = keyof typeof circles;

const everywhere: Circle[] = ['surinamese', 'turkish', 'moroccan', 'polish', 'dutch', 'turkish', 'moroccan', 'surinamese'];

/** Gives invented names, each once. */
export class Names {
  private readonly given = new Set<string>();

  constructor(taken: Iterable<string>) {
    for (const name of taken) this.given.add(name);
  }

  /** A name for somebody in a region; the same for the same key. At one company nobody shares a first name. */
  next(key: string, region: string, english = false, except: readonly string[] = []): string {
    const circle = english ? 'english' : circleOf(key, region);
    const [firsts, lasts] = [circles[circle][0].split(' '), circles[circle][1].split('|')];
    for (let turn = 0; turn < 2000; turn++) {
      const first = pick(firsts, `first ${key} ${turn}`);
      const name = `${first} ${pick(lasts, `last ${key} ${turn}`)}`;
      if (!this.given.has(name) && !except.includes(first)) {
        this.given.add(name);
        return name;
      }
    }
    throw new Error(`No name is left for ${key}`);
  }
}

/** Most people come from near; one in four has roots further away. */
function circleOf(key: string, region: string): Circle {
  const throwOf = drawn(`circle ${key}`, 100);
  if (throwOf < 24) return pick(everywhere, `roots ${key}`);
  if (region === 'north' && throwOf < 62) return 'frisian';
  if (region === 'south-east' && throwOf < 66) return 'southern';
  return 'dutch';
}
