import type { Region } from '#organisations/contract';

/**
 * What a programme is called here, in short: MI Medewerker ICT, ST ICT support technician, SE ICT system engineer, SD Software Developer,
 * IS IT Service Management, AS Software Development, HI HBO-ICT, TI Technische Informatica, IN Informatica.
 * After it: b in bbl, p part-time, d dual, e also in English.
 */
export type ShortName = string;

/** An institution with the places where it teaches ICT, and what it teaches there besides the programmes of the story. */
export interface School {
  /** As the list of institutions has it, or its name of today. */
  name: string;
  domain: string;
  places: [municipality: string, region: Region, programmes: ShortName][];
}

/** Every institution of today that teaches ICT at an mbo or hbo level. */
export const schools: School[] = [
  { name: 'Noorderpoort', domain: 'noorderpoort.example', places: [['Groningen', 'north', 'SE MI'], ['Stadskanaal', 'north', 'SE ST'], ['Eemsdelta', 'north', 'ST']] },
  { name: 'ROC Alfa-college', domain: 'alfa-college.example', places: [['Groningen', 'north', 'SD SE ST'], ['Hoogeveen', 'north', 'SD'], ['Hardenberg', 'east', 'ST']] },
  { name: 'Firda', domain: 'firda.example', places: [['Leeuwarden', 'north', 'SE ST SDb'], ['Súdwest-Fryslân', 'north', 'SD ST'], ['Smallingerland', 'north', 'SE']] },
  { name: 'ROC Drenthe College', domain: 'drenthecollege.example', places: [['Emmen', 'north', 'SD SE ST MI'], ['Assen', 'north', 'SD SE']] },
  { name: 'Hanzehogeschool Groningen', domain: 'hanze.example', places: [['Groningen', 'north', 'IS HIp']] },
  { name: 'NHL Stenden', domain: 'nhlstenden.example', places: [['Leeuwarden', 'north', 'HI AS']] },

  { name: 'ROC van Amsterdam-Flevoland', domain: 'rocvaf.example', places: [['Amsterdam', 'north-west', 'SD SE ST MI SDb'], ['Almere', 'north-west', 'SD SE ST'], ['Hilversum', 'north-west', 'SD ST']] },
  { name: 'Hoornbeeck College', domain: 'hoornbeeck.example', places: [['Amersfoort', 'north-west', 'SD ST'], ['Apeldoorn', 'east', 'SE'], ['Rotterdam', 'south-west', 'SD']] },
  { name: 'Talland', domain: 'talland.example', places: [['Alkmaar', 'north-west', 'SD SE ST'], ['Hoorn', 'north-west', 'SD ST'], ['Zaanstad', 'north-west', 'SE MI']] },
  { name: 'ROC Nova College', domain: 'novacollege.example', places: [['Haarlem', 'north-west', 'SD SE ST'], ['Haarlemmermeer', 'north-west', 'SD']] },
  { name: 'Vonk', domain: 'vonk.example', places: [['Den Helder', 'north-west', 'SE ST']] },
  { name: 'MBO Utrecht', domain: 'mboutrecht.example', places: [['Utrecht', 'north-west', 'SD SE ST']] },
  { name: 'ROC Midden Nederland', domain: 'rocmn.example', places: [['Utrecht', 'north-west', 'SE ST SEb'], ['Amersfoort', 'north-west', 'SD SE']] },
  { name: 'ROC Onderwijsgroep A12', domain: 'a12.example', places: [['Ede', 'east', 'SD SE ST'], ['Veenendaal', 'north-west', 'MI']] },
  { name: 'Grafisch Lyceum Utrecht', domain: 'glu.example', places: [['Utrecht', 'north-west', 'SD']] },
  { name: 'Mediacollege Amsterdam', domain: 'ma-web.example', places: [['Amsterdam', 'north-west', 'SD']] },
  { name: 'Hogeschool van Amsterdam', domain: 'hva.example', places: [['Amsterdam', 'north-west', 'TI AS HIp']] },
  { name: 'Hogeschool Inholland', domain: 'inholland.example', places: [['Haarlem', 'north-west', 'INe'], ['Alkmaar', 'north-west', 'TI'], ['Diemen', 'north-west', 'ISp']] },
  { name: 'Hogeschool Utrecht', domain: 'hu.example', places: [['Utrecht', 'north-west', 'HI TI']] },

  { name: 'ROC van Twente', domain: 'rocvantwente.example', places: [['Hengelo', 'east', 'SE ST'], ['Almelo', 'east', 'SD MI']] },
  { name: 'Rijn IJssel', domain: 'rijnijssel.example', places: [['Arnhem', 'east', 'SD SE ST MI STb']] },
  { name: 'Landstede', domain: 'landstede.example', places: [['Zwolle', 'east', 'SD'], ['Harderwijk', 'east', 'SE ST']] },
  { name: 'ROC Deltion College', domain: 'deltion.example', places: [['Zwolle', 'east', 'ST SEb']] },
  { name: 'ROC Nijmegen', domain: 'rocnijmegen.example', places: [['Nijmegen', 'east', 'SD SE ST MI']] },
  { name: 'Aventus', domain: 'aventus.example', places: [['Apeldoorn', 'east', 'SD SE ST'], ['Deventer', 'east', 'SD'], ['Zutphen', 'east', 'ST']] },
  { name: 'ROC Graafschap College', domain: 'graafschapcollege.example', places: [['Doetinchem', 'east', 'SE ST']] },
  { name: 'Christelijke Hogeschool Windesheim', domain: 'windesheim.example', places: [['Zwolle', 'east', 'AS'], ['Almere', 'north-west', 'HI']] },
  { name: 'Saxion Hogescholen', domain: 'saxion.example', places: [['Deventer', 'east', 'HI'], ['Apeldoorn', 'east', 'ISd']] },
  { name: 'Christelijke Hogeschool Ede', domain: 'che.example', places: [['Ede', 'east', 'HI']] },
  { name: 'Hogeschool van Arnhem en Nijmegen', domain: 'han.example', places: [['Arnhem', 'east', 'HIe AS'], ['Nijmegen', 'east', 'TI ISp']] },

  { name: 'VISTA College', domain: 'vistacollege.example', places: [['Heerlen', 'south-east', 'SD SE ST'], ['Maastricht', 'south-east', 'SE ST'], ['Sittard-Geleen', 'south-east', 'SD']] },
  { name: 'ROC Gilde Opleidingen', domain: 'gildeopleidingen.example', places: [['Roermond', 'south-east', 'SD SE ST'], ['Venlo', 'south-east', 'SD ST'], ['Weert', 'south-east', 'MI']] },
  { name: 'Summa College', domain: 'summa.example', places: [['Eindhoven', 'south-east', 'SD MI SDb']] },
  { name: 'ROC Ter AA', domain: 'rocteraa.example', places: [['Helmond', 'south-east', 'SD SE ST MI']] },
  { name: 'Koning Willem I College', domain: 'kw1c.example', places: [['’s-Hertogenbosch', 'south-east', 'SE ST'], ['Oss', 'south-east', 'SD'], ['Meierijstad', 'south-east', 'ST MI']] },
  { name: 'Yonder', domain: 'yonder.example', places: [['Tilburg', 'south-east', 'SD SE ST']] },
  { name: 'Avans Hogeschool', domain: 'avans.example', places: [['’s-Hertogenbosch', 'south-east', 'IN TI'], ['Breda', 'south-west', 'IN'], ['Roosendaal', 'south-west', 'IS']] },
  { name: 'Fontys Hogescholen', domain: 'fontys.example', places: [['Eindhoven', 'south-east', 'TI HIp'], ['Tilburg', 'south-east', 'HI'], ['Venlo', 'south-east', 'INe']] },
  { name: 'Zuyd Hogeschool', domain: 'zuyd.example', places: [['Heerlen', 'south-east', 'HI AS']] },

  { name: 'Curio', domain: 'curio.example', places: [['Breda', 'south-west', 'SE ST MI'], ['Roosendaal', 'south-west', 'SD'], ['Bergen op Zoom', 'south-west', 'SD']] },
  { name: 'MBO Rijnland', domain: 'mborijnland.example', places: [['Leiden', 'south-west', 'SD SE ST'], ['Gouda', 'south-west', 'SD'], ['Zoetermeer', 'south-west', 'SD SE MI']] },
  { name: 'Techniek College Rotterdam', domain: 'tcrmbo.example', places: [['Rotterdam', 'south-west', 'SD ST MI SDb']] },
  { name: 'ROC Mondriaan', domain: 'rocmondriaan.example', places: [['’s-Gravenhage', 'south-west', 'SD SE ST MI SEb'], ['Delft', 'south-west', 'SD']] },
  { name: 'ROC Da Vinci College', domain: 'davinci.example', places: [['Dordrecht', 'south-west', 'SD SE ST'], ['Gorinchem', 'south-west', 'ST']] },
  { name: 'ROC Rivor', domain: 'rocrivor.example', places: [['Tiel', 'south-west', 'SD ST']] },
  { name: 'Scalda', domain: 'scalda.example', places: [['Middelburg', 'south-west', 'SD ST'], ['Vlissingen', 'south-west', 'SE'], ['Terneuzen', 'south-west', 'SD']] },
  { name: 'Grafisch Lyceum Rotterdam', domain: 'glr.example', places: [['Rotterdam', 'south-west', 'SD']] },
  { name: 'Haagse Hogeschool', domain: 'hhs.example', places: [['’s-Gravenhage', 'south-west', 'HIe'], ['Zoetermeer', 'south-west', 'HI IS'], ['Delft', 'south-west', 'TI']] },
  { name: 'Hogeschool Leiden', domain: 'hsleiden.example', places: [['Leiden', 'south-west', 'IN AS']] },
  { name: 'Hogeschool Rotterdam', domain: 'hr.example', places: [['Rotterdam', 'south-west', 'IN AS ISp']] },
  { name: 'HZ University of Applied Sciences', domain: 'hz.example', places: [['Middelburg', 'south-west', 'HIe AS']] },
];
