import type { JobFunctionSlug, Level } from '#pathways/contract';
import type { Work } from './firm';
import type { Line } from './voice';

/** What a kind of work asks, by level, and with what one learns it. */
interface WorkFacts {
  functions: Partial<Record<Level, JobFunctionSlug[]>>;
  /** Levels of those who come for a longer time, likeliest first. */
  levels: Level[][];
  technologies: string[];
  /** Qualification for which a company of this work is recognised. */
  recognised: string[];
  goals: string[];
  /** Other things that students could do there than what the company is proud of. */
  tasks: Line[];
}

const support: WorkFacts['functions'] = {
  'mbo-2': ['ict-employee'], 'mbo-3': ['infrastructure-operator'], 'mbo-4': ['infrastructure-technician'], 'hbo-ad': ['application-administrator'], 'hbo-bachelor': ['infrastructure-engineer'],
};

export const works: Record<Work, WorkFacts> = {
  software: {
    functions: { 'mbo-4': ['software-developer'], 'hbo-ad': ['software-developer', 'application-configurator'], 'hbo-bachelor': ['software-engineer'], 'wo-bachelor': ['software-engineer'], 'wo-master': ['software-architect'] },
    levels: [['mbo-4'], ['mbo-4'], ['mbo-4', 'hbo-ad'], ['hbo-bachelor'], ['mbo-4', 'hbo-bachelor'], ['hbo-ad']],
    technologies: ['C#', 'PHP', 'Laravel', 'TypeScript', 'Angular', 'React', 'PostgreSQL', 'Java', 'Python', 'Flutter', 'MySQL', 'Docker'], recognised: ['25998'],
    goals: ['Van een klacht een wens maken die je kunt testen.', 'Code van een ander lezen voordat je iets verandert.', 'Een versie klaarzetten en durven terugdraaien.', 'Een scherm maken dat iemand zonder uitleg begrijpt.', 'Tests schrijven die een ander helpen.', 'Kiezen wat je niet bouwt, en dat uitleggen.'],
    tasks: [
      ({ thing, users }) => `een oud scherm van ${thing} vervangen zonder dat ${users} er last van hebben`, ({ thing }) => `${thing} sneller maken en met metingen laten zien dat het gelukt is`, ({ users }) => `de drie klachten die we het vaakst horen van ${users} wegnemen`,
      ({ thing }) => `tests schrijven voor het deel van ${thing} waar niemand aan durft te komen`, ({ thing }) => `${thing} bruikbaar maken voor wie slecht ziet of geen muis gebruikt`, ({ thing }) => `een koppeling maken tussen ${thing} en het pakket van een klant`,
    ],
  },
  data: {
    functions: { 'mbo-4': ['software-developer'], 'hbo-ad': ['application-configurator'], 'hbo-bachelor': ['software-engineer'], 'wo-bachelor': ['software-engineer'], 'wo-master': ['software-architect'] },
    levels: [['hbo-bachelor'], ['mbo-4'], ['hbo-bachelor'], ['mbo-4', 'hbo-ad'], ['hbo-ad', 'hbo-bachelor']],
    technologies: ['Python', 'SQL', 'PostgreSQL', 'Power BI', 'R', 'Docker', 'JavaScript', 'Kafka'], recognised: ['25998'],
    goals: ['Zeggen hoe zeker een getal is.', 'Gegevens opschonen en kunnen uitleggen wat je weggooide.', 'Een grafiek maken die in één minuut te lezen is.', 'Een model vergelijken met gezond verstand.', 'Werken met gegevens zonder iemand te kunnen herkennen.'],
    tasks: [
      ({ thing }) => `de gegevens achter ${thing} opschonen en vastleggen wat er niet klopt`, ({ users }) => `een overzicht maken dat ${users} zonder hulp kunnen lezen`, ({ thing }) => `uitzoeken wanneer ${thing} ernaast zit en daar een melding van maken`,
      ({ thing }) => `een jaar aan gegevens van ${thing} doorzoekbaar maken`, ({ thing }) => `de berekening achter ${thing} in stukken knippen die elk te testen zijn`,
    ],
  },
  infrastructure: {
    functions: { ...support, 'wo-bachelor': ['infrastructure-engineer'], 'wo-master': ['infrastructure-architect'] },
    levels: [['mbo-4'], ['mbo-3', 'mbo-4'], ['mbo-4'], ['hbo-bachelor'], ['mbo-4', 'hbo-bachelor'], ['mbo-3']],
    technologies: ['Linux', 'Windows Server', 'Azure', 'Cisco IOS', 'MikroTik', 'Ansible', 'Kubernetes', 'Proxmox', 'Terraform', 'VLAN'], recognised: ['27016', '27015'],
    goals: ['Een storing zoeken volgens een vaste aanpak.', 'Een wijziging plannen die niemand merkt.', 'Een omgeving zo beschrijven dat een ander hem nabouwt.', 'Een back-up niet geloven tot je hem hebt teruggezet.', 'Rustig blijven als er drie mensen tegelijk bellen.'],
    tasks: [
      ({ thing }) => `${thing} in kaart brengen en de drie zwakste plekken versterken`, ({ thing }) => `de bewaking van ${thing} zo instellen dat er alleen gebeld wordt als het moet`, () => 'verouderde servers één voor één overzetten zonder dat iemand het merkt',
      ({ users }) => `meten waar ${users} op wachten en dat korter maken`, ({ thing }) => `een draaiboek schrijven en oefenen voor de dag dat ${thing} uitvalt`,
    ],
  },
  support: {
    functions: support, levels: [['mbo-3'], ['mbo-2', 'mbo-3'], ['mbo-3', 'mbo-4'], ['mbo-2'], ['hbo-ad'], ['mbo-4']],
    technologies: ['Windows', 'Microsoft 365', 'Intune', 'TOPdesk', 'Active Directory', 'macOS', 'Android'], recognised: ['27015', '25999'],
    goals: ['Een vraag stellen tot je weet wat er echt aan de hand is.', 'Een werkplek klaarzetten en netjes overdragen.', 'Vriendelijk blijven als de ander dat niet is.', 'Een oplossing opschrijven die een ander kan volgen.', 'Zeggen dat je het niet weet, en het dan uitzoeken.'],
    tasks: [
      ({ users }) => `vragen van ${users} aannemen, oplossen of goed doorgeven`, () => 'tweehonderd laptops vervangen volgens een planning die jullie zelf maken', ({ users }) => `een korte cursus bedenken waarmee ${users} hun vaakste vraag zelf oplossen`,
      () => 'het magazijn zo inrichten dat alles in één minuut te vinden is', ({ thing }) => `bijhouden welke meldingen ${thing} de meeste tijd kosten en er twee laten verdwijnen`,
    ],
  },
  security: {
    functions: { 'mbo-3': ['infrastructure-operator'], 'mbo-4': ['infrastructure-technician'], 'hbo-ad': ['application-administrator'], 'hbo-bachelor': ['infrastructure-engineer', 'software-engineer'], 'wo-bachelor': ['infrastructure-engineer'], 'wo-master': ['infrastructure-architect', 'software-architect'] },
    levels: [['mbo-4'], ['hbo-bachelor'], ['mbo-4', 'hbo-bachelor'], ['hbo-bachelor']],
    technologies: ['Linux', 'Wireshark', 'Python', 'Burp Suite', 'Azure', 'Splunk'], recognised: ['27016'],
    goals: ['Een zwakke plek melden zodat de ander er iets mee kan.', 'Stoppen op de grens die is afgesproken.', 'Uit een logboek halen wat er gebeurde.', 'Een risico uitleggen zonder iemand bang te maken.'],
    tasks: [
      () => 'een nagebouwd kantoornetwerk aanvallen, verdedigen en het verschil opschrijven', () => 'een lijst van tweehonderd zwakke plekken terugbrengen tot de tien die eerst moeten', ({ users }) => `een draaiboek schrijven waarmee ${users} het eerste uur na een aanval doorkomen`, ({ users }) => `een oefening maken waarin ${users} een valse mail leren herkennen zonder zich dom te voelen`, ({ thing }) => `het werk achter ${thing} herhaalbaar maken met een script`,
    ],
  },
  embedded: {
    functions: { 'mbo-3': ['infrastructure-operator'], 'mbo-4': ['software-developer'], 'hbo-ad': ['software-developer'], 'hbo-bachelor': ['software-engineer', 'infrastructure-engineer'], 'wo-bachelor': ['software-engineer'], 'wo-master': ['software-architect'] },
    levels: [['hbo-bachelor'], ['mbo-4'], ['hbo-bachelor'], ['mbo-4', 'hbo-bachelor'], ['hbo-ad']],
    technologies: ['C', 'C++', 'Rust', 'MQTT', 'Python', 'Zephyr', 'CAN-bus', 'OpenCV'], recognised: ['25998'],
    goals: ['Meten voordat je verbetert.', 'Software schrijven die blijft werken als de stroom wegvalt.', 'Een datasheet lezen en weten wat er niet in staat.', 'Een proef herhalen tot je hem gelooft.'],
    tasks: [
      ({ thing }) => `de metingen van ${thing} vergelijken met een meting met de hand`, ({ thing, users }) => `een proef met ${thing} opzetten bij drie ${users} en verwerken wat die zeggen`,
      ({ thing }) => `${thing} zuiniger maken en dat een week lang nameten`, ({ thing }) => `een testopstelling bouwen waarin ${thing} honderd keer hetzelfde meemaakt`, ({ thing, users }) => `${thing} laten melden wat er mis is, in woorden van ${users}`,
      ({ thing }) => `een update van ${thing} over de lucht sturen en die kunnen afbreken`,
    ],
  },
  applications: {
    functions: { 'mbo-2': ['ict-employee'], 'mbo-3': ['infrastructure-operator'], 'mbo-4': ['software-developer'], 'hbo-ad': ['application-administrator', 'application-configurator'], 'hbo-bachelor': ['software-engineer'] },
    levels: [['hbo-ad'], ['hbo-ad', 'mbo-4'], ['hbo-ad'], ['mbo-4'], ['hbo-ad', 'hbo-bachelor']],
    technologies: ['SQL', 'Power BI', 'TOPdesk', 'Power Apps', 'JavaScript', 'SharePoint', 'Mendix'], recognised: ['25998', '27015'],
    goals: ['Een werkwijze tekenen en er één stap uit halen.', 'Een wijziging testen met wie ermee werkt.', 'Afspraken over beheer opschrijven die iemand leest.', 'Een gebruiker opleiden zonder handleiding van vijftig bladzijden.'],
    tasks: [
      ({ users }) => `een maand meekijken met ${users} en de drie vervelendste handelingen laten verdwijnen`, ({ thing }) => `een koppeling met ${thing} testen voordat iemand erop vertrouwt`,
      ({ thing }) => `meldingen over ${thing} ordenen en de vijf vaakste oplossen`, ({ thing, users }) => `${thing} opnieuw inrichten met ${users} aan tafel`, ({ users }) => `een dashboard maken waarop ${users} zien wat er blijft liggen`, ({ thing }) => `een nieuwe versie van ${thing} testen en de uitleg erbij schrijven`,
      ({ thing }) => `rechten en rollen in ${thing} opschonen zonder iemand buiten te sluiten`,
    ],
  },
};
