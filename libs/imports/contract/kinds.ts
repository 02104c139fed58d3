import type { Text } from '#base/contract';

/** What a list brings along. */
export const importKinds = ['partners', 'collaborations', 'programmes', 'companies'] as const;
export type ImportKind = (typeof importKinds)[number];

/** A column of a list: how it may be headed, and what stands in it. */
export interface Column {
  /** Its name in the product. */
  key: string;
  /** The heading we propose, and others that mean the same. */
  headings: readonly [string, ...string[]];
  isRequired?: boolean;
  about: Text;
  /** One row of the list to fill in. */
  example: string;
}

/** One kind of list: what it is for and the columns it may have. Its rules stand with the server. */
export interface ImportSort {
  name: Text;
  about: Text;
  /** Who brings it: people of such an organisation. */
  by: 'institution' | 'hca';
  columns: readonly Column[];
}

const company: readonly Column[] = [
  { key: 'company', headings: ['bedrijf', 'company', 'bedrijfsnaam', 'partner', 'organisatie'], isRequired: true, example: 'Fjordweb',
    about: { nl: 'De naam van het bedrijf.', en: 'The name of the company.' } },
  { key: 'kvk', headings: ['kvk', 'kvk-nummer', 'kvknummer', 'kvk nummer', 'chamber of commerce'], example: '90001234',
    about: { nl: 'Acht cijfers. Met het nummer herkennen we een bedrijf dat hier al staat.', en: 'Eight digits. The number tells a company that is here already.' } },
  { key: 'website', headings: ['website', 'site', 'url'], example: 'https://fjordweb.example', about: { nl: 'Het adres van de website.', en: 'The address of the website.' } },
  { key: 'municipality', headings: ['plaats', 'gemeente', 'place', 'municipality', 'town'], isRequired: true, example: 'Zwolle',
    about: { nl: 'De gemeente waar je met het bedrijf werkt.', en: 'The municipality where you work with the company.' } },
];

const contact = (isRequired: boolean): readonly Column[] => [
  { key: 'contactName', headings: ['contactpersoon', 'contact', 'contact name', 'naam contactpersoon'], isRequired, example: 'Sanne de Wit', about: { nl: 'Wie je er spreekt.', en: 'Whom you talk to.' } },
  { key: 'contactEmail', headings: ['e-mail', 'email', 'mail', 'e-mailadres', 'mailadres'], isRequired, example: 'sanne@fjordweb.example', about: { nl: 'Diens mailadres.', en: 'Their mail address.' } },
];

/** The kinds of lists, in the order in which they are offered. */
export const IMPORT_SORTS: Record<ImportKind, ImportSort> = {
  partners: {
    name: { nl: 'Bestaande partners', en: 'Existing partners' },
    about: { nl: 'Bedrijven waar jullie al mee werken. Wie nog niet op Koppelvlak staat, komt erbij.', en: 'Companies you work with already. Those that are not on Koppelvlak yet are added.' },
    by: 'institution',
    columns: [...company, ...contact(false),
      { key: 'since', headings: ['sinds', 'since', 'partner sinds'], example: '2023', about: { nl: 'Een jaar of een datum.', en: 'A year or a date.' } },
      { key: 'note', headings: ['opmerking', 'notitie', 'note', 'remarks'], example: 'Komt elk najaar vertellen', about: { nl: 'Alleen voor jullie zelf.', en: 'For yourselves only.' } }],
  },
  collaborations: {
    name: { nl: 'Lopende samenwerkingen', en: 'Running collaborations' },
    about: { nl: 'Wat nu loopt, zodat tussenstanden en de geschiedenis hier verder gaan.', en: 'What runs now, so that check-ins and history go on here.' },
    by: 'institution',
    columns: [
      { key: 'reference', headings: ['kenmerk', 'reference', 'nummer', 'id'], isRequired: true, example: '2026-014', about: { nl: 'Jullie eigen kenmerk. Zo komt een rij nooit twee keer binnen.', en: 'Your own reference. So a row never comes in twice.' } },
      ...company,
      { key: 'programme', headings: ['opleiding', 'programme', 'opleidingscode', 'crebo', 'croho'], isRequired: true, example: '25998', about: { nl: 'De naam of de code van de opleiding.', en: 'The name or the code of the programme.' } },
      { key: 'kind', headings: ['soort', 'kind', 'type'], isRequired: true, example: 'Stage', about: { nl: 'Een van de 22 soorten, zoals Stage of Gastcollege.', en: 'One of the 22 kinds, such as Internship or Guest lecture.' } },
      { key: 'title', headings: ['titel', 'title', 'onderwerp', 'opdracht'], example: 'Stage webontwikkeling', about: { nl: 'Waar het over gaat.', en: 'What it is about.' } },
      { key: 'seats', headings: ['plaatsen', 'aantal', 'seats', 'studenten'], isRequired: true, example: '2', about: { nl: 'Hoeveel plaatsen of keren.', en: 'How many seats or sessions.' } },
      { key: 'from', headings: ['van', 'begin', 'startdatum', 'from', 'start'], isRequired: true, example: '2026-09-01', about: { nl: 'De eerste dag.', en: 'The first day.' } },
      { key: 'until', headings: ['tot', 'tot en met', 'einde', 'einddatum', 'until', 'end'], isRequired: true, example: '2027-01-29', about: { nl: 'De laatste dag.', en: 'The last day.' } },
      ...contact(true)],
  },
  programmes: {
    name: { nl: 'Opleidingen', en: 'Programmes' },
    about: { nl: 'Opleidingen met hun codes, niveau en periodes.', en: 'Programmes with their codes, level and periods.' },
    by: 'institution',
    columns: [
      { key: 'name', headings: ['naam', 'opleiding', 'name', 'programme'], isRequired: true, example: 'Software Developer', about: { nl: 'De naam van de opleiding.', en: 'The name of the programme.' } },
      { key: 'codes', headings: ['codes', 'code', 'crebo', 'croho', 'opleidingscode'], isRequired: true, example: '25998', about: { nl: 'Crebo- of croho-codes, met een komma ertussen.', en: 'Crebo or croho codes, with a comma between.' } },
      { key: 'level', headings: ['niveau', 'level'], isRequired: true, example: 'mbo-4', about: { nl: 'mbo-2 tot en met wo-master.', en: 'mbo-2 to wo-master.' } },
      { key: 'mode', headings: ['leerweg', 'vorm', 'mode', 'variant'], isRequired: true, example: 'bol', about: { nl: 'voltijd, deeltijd, duaal, bol of bbl.', en: 'full-time, part-time, dual, bol or bbl.' } },
      { key: 'municipality', headings: ['plaats', 'gemeente', 'place', 'municipality'], isRequired: true, example: 'Zwolle', about: { nl: 'Waar de opleiding wordt gegeven.', en: 'Where the programme is taught.' } },
      { key: 'languages', headings: ['talen', 'taal', 'languages', 'language'], example: 'Nederlands', about: { nl: 'Nederlands, Engels of beide; leeg is Nederlands.', en: 'Dutch, English or both; empty is Dutch.' } },
      { key: 'technologies', headings: ['technieken', 'technologieën', 'technologies'], example: 'C#, PostgreSQL', about: { nl: 'Met een komma ertussen.', en: 'With a comma between.' } },
      { key: 'from', headings: ['van', 'periode van', 'from'], example: '2026-09-01', about: { nl: 'Eerste dag waarop er studenten zijn.', en: 'First day on which there are students.' } },
      { key: 'until', headings: ['tot', 'tot en met', 'periode tot', 'until'], example: '2027-01-29', about: { nl: 'Laatste dag.', en: 'Last day.' } },
      { key: 'students', headings: ['studenten', 'aantal', 'students'], example: '24', about: { nl: 'Hoeveel studenten er dan zijn.', en: 'How many students there are then.' } }],
  },
  companies: {
    name: { nl: 'Bedrijven', en: 'Companies' },
    about: { nl: 'Bedrijven die op Koppelvlak komen te staan, nog zonder mensen.', en: 'Companies that come to stand on Koppelvlak, without people yet.' },
    by: 'hca',
    columns: [...company,
      { key: 'branchNumber', headings: ['vestigingsnummer', 'branch number', 'vestiging'], example: '000012345678', about: { nl: 'Twaalf cijfers.', en: 'Twelve digits.' } },
      { key: 'sizeBand', headings: ['grootte', 'omvang', 'size', 'medewerkers'], example: '10-49', about: { nl: '1-9, 10-49, 50-249 of 250+; een aantal mag ook. Leeg is onbekend.', en: '1-9, 10-49, 50-249 or 250+; a number will do. Empty is unknown.' } },
      { key: 'sectors', headings: ['sectoren', 'sector', 'branche', 'sectors'], example: 'Zorg, Overheid', about: { nl: 'Met een komma ertussen.', en: 'With a comma between.' } }],
  },
};

/** A heading as it is compared: without case, accents and signs. */
export const headingKey = (heading: string): string => heading.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** The list to fill in: our headings and one example, for a spreadsheet in Dutch settings. */
export function templateOf(kind: ImportKind): string {
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const { columns } = IMPORT_SORTS[kind];
  return `\ufeff${[columns.map(({ headings }) => headings[0]), columns.map(({ example }) => example)].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
