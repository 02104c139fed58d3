import type { Membership } from '#accounts/contract';

/** What a sign-in on the demo's door is for. */
export type SignInRole = 'company-admin' | 'company-member' | 'programme-manager' | 'internship-coordinator' | 'institution-admin' | 'analyst' | 'regional-coordinator';

/** An invented person; the address cannot exist. */
export interface DemoPerson {
  name: string;
  /** Organisations with a role; the address is at the first. */
  roles: [organisation: string, role: Membership['role'], region?: string][];
  english?: boolean;
  /** The role it stands for on the demo's door, and its place there. */
  door?: [role: SignInRole, place: number];
}

/** Everybody in the demo, by the key that the rest of it uses. */
export const people: Record<string, DemoPerson> = {
  jorrit: { name: 'Jorrit Venema', roles: [['veenpoort', 'admin']], door: ['company-admin', 1] },
  marit: { name: 'Marit Hoekstra', roles: [['deltion', 'manager']], door: ['programme-manager', 2] },
  sanne: { name: 'Sanne de Wit', roles: [['hca', 'analyst']], door: ['analyst', 3] },
  tess: { name: 'Tess Kramer', roles: [['ijsselbyte', 'admin']], door: ['company-admin', 4] },
  sietske: { name: 'Sietske Bouma', roles: [['noorderpoort', 'manager']], door: ['programme-manager', 5] },
  bilal: { name: 'Bilal Yıldız', roles: [['deltion', 'coordinator']], door: ['internship-coordinator', 6] },
  fenna: { name: 'Fenna Mulder', roles: [['veenpoort', 'member']], door: ['company-member', 7] },
  hendrik: { name: 'Hendrik Salomons', roles: [['deltion', 'admin']], door: ['institution-admin', 8] },
  aafke: { name: 'Aafke Terpstra', roles: [['hca', 'regional-coordinator', 'north']], door: ['regional-coordinator', 9] },

  daan: { name: 'Daan Elzinga', roles: [['hca', 'analyst']] },

  martijn: { name: 'Martijn Oldenhof', roles: [['hanzebaken', 'admin']] },
  roos: { name: 'Roos Wassink', roles: [['hanzebaken', 'member']] },
  lotte: { name: 'Lotte van Duin', roles: [['duinrand', 'admin']] },
  kofi: { name: 'Kofi Mensah', roles: [['duinrand', 'member']], english: true },
  douwe: { name: 'Douwe Postma', roles: [['wadwerk', 'admin']] },
  meryem: { name: 'Meryem Aydın', roles: [['zorgdraad', 'admin'], ['ijsselnet', 'admin']] },
  thijs: { name: 'Thijs Berendsen', roles: [['lichtmast', 'admin']] },
  amara: { name: 'Amara Okafor', roles: [['grachtlijn', 'admin']], english: true },
  johan: { name: 'Johan Schilder', roles: [['kadewerk', 'admin']] },
  rixt: { name: 'Rixt Dijkstra', roles: [['terpdata', 'admin']] },
  guus: { name: 'Guus Lemmens', roles: [['maasoever', 'admin']] },
  priya: { name: 'Priya Raman', roles: [['dommelstroom', 'admin']], english: true },
  sjef: { name: 'Sjef van Asten', roles: [['peelbits', 'admin']] },
  ingrid: { name: 'Ingrid Verhoef', roles: [['kopkade', 'admin']] },
  dennis: { name: 'Dennis Monteiro', roles: [['kopkade', 'member']] },
  shanti: { name: 'Shanti Kanhai', roles: [['vlietzicht', 'admin']] },
  adri: { name: 'Adri de Kramer', roles: [['ziltecode', 'admin']] },
  maud: { name: 'Maud Snepvangers', roles: [['markdal', 'admin']] },
  youssef: { name: 'Youssef Amrani', roles: [['eembits', 'admin']] },
  clara: { name: 'Clara Nijhoff', roles: [['domkern', 'admin']] },
  freek: { name: 'Freek Brouwer', roles: [['rietkraag', 'admin']] },
  wietse: { name: 'Wietse Hofstra', roles: [['veenpoortit', 'admin']] },

  ruben: { name: 'Ruben Huizinga', roles: [['noorderpoort', 'coordinator']] },
  gerrit: { name: 'Gerrit Scholten', roles: [['alfa', 'manager']] },
  froukje: { name: 'Froukje Visser', roles: [['firda', 'manager']] },
  // Makes apps four days a week and places students on the fifth.
  tom: { name: 'Tom Wiersma', roles: [['firda', 'coordinator'], ['wadwerk', 'member']] },
  jelle: { name: 'Jelle Kamphuis', roles: [['hanze', 'manager']] },
  imke: { name: 'Imke Zwiers', roles: [['nhlstenden', 'manager']] },
  harm: { name: 'Harm Nijland', roles: [['twente', 'manager']] },
  annelies: { name: 'Annelies Wisselink', roles: [['graafschap', 'manager']] },
  yasemin: { name: 'Yasemin Demir', roles: [['saxion', 'manager']] },
  wouter: { name: 'Wouter Pastoor', roles: [['windesheim', 'manager']] },
  nadia: { name: 'Nadia el Idrissi', roles: [['midden', 'manager']] },
  sanjay: { name: 'Sanjay Biharie', roles: [['hva', 'manager']] },
  eva: { name: 'Eva Rademaker', roles: [['hu', 'manager']] },
  bas: { name: 'Bas van der Heijden', roles: [['kw1c', 'manager']] },
  loes: { name: 'Loes Hendrikx', roles: [['summa', 'manager']] },
  pieter: { name: 'Pieter Janssens', roles: [['fontys', 'manager']] },
  joyce: { name: 'Joyce Balemans', roles: [['curio', 'manager']] },
  rachid: { name: 'Rachid Benali', roles: [['tcr', 'manager']] },
  mirjam: { name: 'Mirjam Stolk', roles: [['hr', 'manager']] },
  geert: { name: 'Geert Noordam', roles: [['hr', 'admin']] },
  caoimhe: { name: 'Caoimhe Byrne', roles: [['buas', 'manager']], english: true },
};
