/** A page of HCA-ICT's desk: its path below `/desk` and its name. */
export interface DeskEntry {
  path: string;
  text: string;
}

/** The pages of the desk, in the order in which they are shown. */
export const deskEntries = (): readonly DeskEntry[] => [
  { path: 'verification', text: $localize`:@@portal.desk.verification:Bedrijven controleren` },
  { path: 'merges', text: $localize`:@@portal.desk.merges:Dubbele bedrijven` },
  { path: 'partnerships', text: $localize`:@@organisations.partnerships.title:Samenwerkingsverbanden` },
  { path: 'contacts', text: $localize`:@@contacts.missing.title:Ontbrekende contacten` },
  { path: 'questions', text: $localize`:@@contacts.questions.title:Vragen aan HCA-ICT` },
  { path: 'stories', text: $localize`:@@evaluations.desk.title:Verhalen` },
  { path: 'matching', text: $localize`:@@matching.rules.title:Matchregel` },
  { path: 'institutions', text: $localize`:@@organisations.institution-new.entry:Instelling toevoegen` },
  { path: 'municipalities', text: $localize`:@@organisations.municipalities.title:Gemeenten` },
];
