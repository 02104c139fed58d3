import type { Region, SizeBand } from '#organisations/contract';

/** An invented company. Its mail domain is that of its website; the first branch is the main one. */
export interface DemoCompany {
  name: string;
  domain: string;
  size: SizeBand;
  sectors: string[];
  about: { nl: string; en: string };
  branches: { municipality: string; region: Region; recognised?: [code: string, status: 'applied' | 'recognised' | 'withdrawn', endsInDays?: number][] }[];
  isWaiting?: boolean;
  /** How many days ago it came to Koppelvlak, when that was not at the start. */
  joined?: number;
}

/** The twenty companies, by the key that the rest of the demo uses. */
export const companies: Record<string, DemoCompany> = {
  veenpoort: {
    name: 'Veenpoort Software', domain: 'veenpoort.example', size: '10-49', sectors: ['vervoer en logistiek', 'maatwerksoftware'],
    about: {
      nl: 'Veenpoort maakt planpakketten voor kleine vervoerders. We zijn met 38 mensen en brengen elke twee weken een versie live.',
      en: 'Veenpoort makes planning software for small hauliers. We are 38 people and release a version every two weeks.',
    },
    branches: [
      { municipality: 'Hoogeveen', region: 'north', recognised: [['25998', 'recognised', 1100], ['27016', 'applied']] },
      { municipality: 'Assen', region: 'north', recognised: [['25998', 'recognised', 52]] },
    ],
  },
  ijsselbyte: {
    name: 'IJsselbyte', domain: 'ijsselbyte.example', size: '10-49', sectors: ['water en klimaat'],
    about: {
      nl: 'IJsselbyte bouwt apps voor waterschappen. Dijkwachten melden ermee wat ze zien.',
      en: 'IJsselbyte builds apps for water authorities. Dike wardens report with them what they see.',
    },
    branches: [{ municipality: 'Zwolle', region: 'east', recognised: [['25998', 'recognised', 640]] }],
  },
  hanzebaken: {
    name: 'Hanzebaken Hosting', domain: 'hanzebaken.example', size: '50-249', sectors: ['hosting', 'energie'],
    about: {
      nl: 'Hanzebaken heeft twee datacenters. De warmte van het ene gaat naar 400 huizen in de wijk.',
      en: 'Hanzebaken runs two data centres. The heat of one goes to 400 homes nearby.',
    },
    branches: [
      { municipality: 'Deventer', region: 'east', recognised: [['27015', 'recognised', 410], ['27016', 'recognised', 410]] },
      { municipality: 'Groningen', region: 'north', recognised: [['27015', 'recognised', 21]] },
    ],
  },
  duinrand: {
    name: 'Duinrand Cloud', domain: 'duinrand.example', size: '50-249', sectors: ['cloud', 'overheid'],
    about: {
      nl: 'Duinrand beheert cloudomgevingen voor gemeenten en scholen.',
      en: 'Duinrand runs cloud environments for municipalities and schools.',
    },
    branches: [
      { municipality: 'Haarlem', region: 'north-west', recognised: [['27016', 'recognised', 900]] },
      { municipality: 'Zwolle', region: 'east', recognised: [['27016', 'recognised', 300]] },
    ],
  },
  wadwerk: {
    name: 'Wadwerk Apps', domain: 'wadwerk.example', size: '1-9', sectors: ['toerisme'],
    about: { nl: 'Zeven mensen, één app voor alle veerdiensten. Druk in de zomer, leerzaam in de winter.', en: 'Seven people, one app for all ferries. Busy in summer, instructive in winter.' },
    branches: [{ municipality: 'Leeuwarden', region: 'north', recognised: [['25998', 'recognised', 75]] }],
  },
  zorgdraad: {
    name: 'Zorgdraad', domain: 'zorgdraad.example', size: '10-49', sectors: ['zorg'],
    about: { nl: 'Zorgdraad maakt het rooster en het dossier voor de thuiszorg.', en: 'Zorgdraad makes rosters and records for home care.' },
    branches: [{ municipality: 'Enschede', region: 'east', recognised: [['25998', 'recognised', 500]] }],
  },
  lichtmast: {
    name: 'Lichtmast Data', domain: 'lichtmast.example', size: '10-49', sectors: ['openbare ruimte', 'energie'],
    about: { nl: 'Lichtmast meet straatverlichting in dertig gemeenten en zegt welke lamp straks uitvalt.', en: 'Lichtmast measures street lights in thirty municipalities and tells which lamp will fail next.' },
    branches: [{ municipality: 'Apeldoorn', region: 'east', recognised: [['25998', 'recognised', 820]] }],
  },
  grachtlijn: {
    name: 'Grachtlijn Security', domain: 'grachtlijn.example', size: '10-49', sectors: ['informatiebeveiliging'],
    about: { nl: 'Grachtlijn test de beveiliging van ziekenhuizen en verzekeraars.', en: 'Grachtlijn tests the security of hospitals and insurers.' },
    branches: [{ municipality: 'Amsterdam', region: 'north-west' }],
  },
  kadewerk: {
    name: 'Kadewerk ICT', domain: 'kadewerk.example', size: '50-249', sectors: ['industrie', 'werkplekbeheer'],
    about: { nl: 'Kadewerk houdt werkplekken en netwerken van fabrieken in de lucht, ook ’s nachts.', en: 'Kadewerk keeps workplaces and networks of factories going, at night too.' },
    branches: [
      { municipality: 'Kampen', region: 'east', recognised: [['27016', 'recognised', 33], ['27015', 'recognised', 700]] },
      { municipality: 'Meppel', region: 'north', recognised: [['27016', 'recognised', 700]] },
    ],
  },
  terpdata: {
    name: 'Terpdata', domain: 'terpdata.example', size: '1-9', sectors: ['landbouw'],
    about: { nl: 'Terpdata maakt van melkcijfers een advies dat een boer in één minuut leest.', en: 'Terpdata turns milk figures into advice that a farmer reads in a minute.' },
    branches: [{ municipality: 'Groningen', region: 'north' }],
  },
  maasoever: {
    name: 'Maasoever Systemen', domain: 'maasoever.example', size: '10-49', sectors: ['veiligheid'],
    about: { nl: 'Maasoever onderhoudt de systemen achter meldkamers.', en: 'Maasoever maintains the systems behind emergency control rooms.' },
    branches: [{ municipality: 'Maastricht', region: 'south-east', recognised: [['27016', 'recognised', 610]] }],
  },
  dommelstroom: {
    name: 'Dommelstroom Embedded', domain: 'dommelstroom.example', size: '50-249', sectors: ['hightech'],
    about: { nl: 'Dommelstroom schrijft de software in meetapparaten: klein, zuinig en twintig jaar te onderhouden.', en: 'Dommelstroom writes the software inside measuring devices: small, frugal and maintainable for twenty years.' },
    branches: [{ municipality: 'Eindhoven', region: 'south-east', recognised: [['25998', 'recognised', 460]] }],
  },
  peelbits: {
    name: 'Peelbits', domain: 'peelbits.example', size: '1-9', sectors: ['maatwerksoftware'],
    about: { nl: 'Peelbits bouwt webshops met vier mensen en één hond.', en: 'Peelbits builds web shops with four people and one dog.' },
    branches: [{ municipality: 'Helmond', region: 'south-east', recognised: [['25998', 'withdrawn']] }],
  },
  kopkade: {
    name: 'Kopkade Integratie', domain: 'kopkade.example', size: '250+', sectors: ['haven', 'vervoer en logistiek'],
    about: { nl: 'Kopkade koppelt de systemen van terminals, douane en vervoerders. 310 mensen op drie plekken.', en: 'Kopkade connects the systems of terminals, customs and hauliers. 310 people in three places.' },
    branches: [
      { municipality: 'Rotterdam', region: 'south-west', recognised: [['25998', 'recognised', 950], ['27016', 'recognised', 950]] },
      { municipality: 'Dordrecht', region: 'south-west' },
      { municipality: 'Vlissingen', region: 'south-west' },
    ],
  },
  vlietzicht: {
    name: 'Vlietzicht Support', domain: 'vlietzicht.example', size: '10-49', sectors: ['werkplekbeheer', 'onderwijs'],
    about: { nl: 'Vlietzicht is de helpdesk van twaalf scholen.', en: 'Vlietzicht is the help desk of twelve schools.' },
    branches: [{ municipality: 'Delft', region: 'south-west', recognised: [['25999', 'recognised', 380], ['27016', 'recognised', 380]] }],
  },
  ziltecode: {
    name: 'Zilte Code', domain: 'ziltecode.example', size: '1-9', sectors: ['visserij', 'toerisme'],
    about: { nl: 'Zilte Code maakt software voor veilingen en campings in Zeeland.', en: 'Zilte Code makes software for auctions and campsites in Zeeland.' },
    branches: [{ municipality: 'Middelburg', region: 'south-west' }],
  },
  markdal: {
    name: 'Markdal Software', domain: 'markdal.example', size: '10-49', sectors: ['bouw'],
    about: { nl: 'Markdal maakt de app waarmee een aannemer de oplevering afvinkt.', en: 'Markdal makes the app with which a builder ticks off a delivery.' },
    branches: [{ municipality: 'Breda', region: 'south-west', recognised: [['25998', 'recognised', 15]] }],
  },
  eembits: {
    name: 'Eembits', domain: 'eembits.example', size: '50-249', sectors: ['zorg', 'werkplekbeheer'],
    about: { nl: 'Eembits beheert 9.000 werkplekken in de zorg. De servicedesk is elke dag open, ook met Kerst.', en: 'Eembits manages 9,000 workplaces in care. The service desk is open every day, Christmas included.' },
    branches: [
      { municipality: 'Amersfoort', region: 'north-west', recognised: [['25999', 'recognised', 720], ['27015', 'recognised', 720]] },
      { municipality: 'Arnhem', region: 'east', recognised: [['27015', 'applied']] },
    ],
  },
  domkern: {
    name: 'Domkern Analytics', domain: 'domkern.example', size: '10-49', sectors: ['zorg', 'onderzoek'],
    about: { nl: 'Domkern voorspelt voor ziekenhuizen hoeveel bedden er volgende week nodig zijn.', en: 'Domkern predicts for hospitals how many beds they need next week.' },
    branches: [{ municipality: 'Utrecht', region: 'north-west' }],
  },
  rietkraag: {
    name: 'Rietkraag Netwerken', domain: 'rietkraag.example', size: '10-49', sectors: ['netwerken'], isWaiting: true,
    about: { nl: 'Rietkraag legt netwerken aan in kassen en stallen.', en: 'Rietkraag builds networks in greenhouses and barns.' },
    branches: [{ municipality: 'Almere', region: 'north-west', recognised: [['27015', 'applied']] }],
  },
  veenpoortit: {
    name: 'Veenpoort Software B.V.', domain: 'veenpoort-software.example', size: '10-49', sectors: ['vervoer en logistiek'], isWaiting: true, joined: 6,
    about: { nl: 'De nieuwe afdeling van Veenpoort die dashboards bouwt voor verladers.', en: 'The new department of Veenpoort that builds dashboards for shippers.' },
    branches: [{ municipality: 'Hoogeveen', region: 'north' }],
  },
};
