// What companies, people and postings are called and what they say: Dutch, in order of how often people use it.
const split = (text) => text.split('|').map((word) => word.trim()).filter(Boolean);

/** Municipalities by region; the first are the largest. */
export const towns = {
  'north-west': split('Amsterdam|Utrecht|Haarlem|Almere|Amersfoort|Zaanstad|Hilversum|Lelystad|Alkmaar|Nieuwegein|Hoorn|Amstelveen|Zeist|Veenendaal|Purmerend|Den Helder|Woerden|Heerhugowaard'),
  'south-west': split('Rotterdam|Den Haag|Leiden|Delft|Breda|Dordrecht|Zoetermeer|Gouda|Tiel|Roosendaal|Middelburg|Goes|Vlissingen|Bergen op Zoom|Alphen aan den Rijn|Gorinchem|Terneuzen'),
  'south-east': split('Eindhoven|Tilburg|Den Bosch|Maastricht|Venlo|Helmond|Heerlen|Sittard|Oss|Roermond|Veghel|Weert|Boxtel|Veldhoven'),
  east: split('Nijmegen|Arnhem|Enschede|Apeldoorn|Zwolle|Deventer|Ede|Hengelo|Almelo|Doetinchem|Kampen|Zutphen|Winterswijk|Hardenberg'),
  north: split('Groningen|Leeuwarden|Assen|Emmen|Drachten|Hoogeveen|Heerenveen|Sneek|Meppel|Delfzijl|Stadskanaal|Franeker'),
};
export const regionShares = [['north-west', 34], ['south-west', 25], ['south-east', 19], ['east', 14], ['north', 8]];

const starts = split(`Veen|Duin|IJssel|Hanze|Wad|Terp|Maas|Peel|Kade|Licht|Gracht|Vliet|Rijn|Polder|Zand|Water|Brug|Molen|Haven|Dijk|Merel|Linde|Eik|Berk|Kraan|Reiger|Anker|Baken|Zeil|
  Stroom|Wolk|Regen|Noorder|Zuider|Wester|Ooster|Binnen|Buiten|Boven|Nieuw|Oud|Groot|Klein|Snel|Vast|Helder|Stil|Rond|Recht|Zilver|Koper|Staal|Glas|Steen|Vuur|Ster|Maan|Zonne|Wind|Getij`);
const ends = split(`poort|baken|rand|werk|kade|dal|kern|bits|draad|mast|lijn|oever|veld|bos|hof|punt|spoor|kant|zicht|sluis|weg|tuin|schip|wiel|toren|laan|burg|stede|kamp|horst|
  broek|wijk|hage|gors|kreek|plas|geul|rak|terp|es|brink|schans|dam|zijl|wold|meer|hoek|stra|boord|vlot|trein|spil|raad|loods|ark|klok|knoop|noord|ster`);
const trades = split('Software|ICT|Digitaal|Systemen|Cloud|Data|Automatisering|Media|Techniek|Beveiliging|Netwerken|Labs');
const names = starts.length * ends.length * trades.length;
/** A different name for each company; beyond some tens of thousands they get a number. */
export function companyName(n) {
  const at = (n % names) * 48_271 % names;
  const name = `${starts[at % starts.length]}${ends[Math.floor(at / starts.length) % ends.length]} ${trades[Math.floor(at / starts.length / ends.length)]}`;
  return n < names ? name : `${name} ${Math.floor(n / names) + 1}`;
}

export const firstNames = split('Anna|Daan|Emma|Sem|Julia|Lucas|Sara|Levi|Noor|Finn|Eva|Bram|Lotte|Jesse|Fatima|Mohamed|Sanne|Thijs|Iris|Ruben|Femke|Youssef|Maud|Stijn|Aylin|Bas|Hanna|Joost|Priya|Koen|Marit|Omar|Roos|Sjoerd|Tess|Wouter');
export const lastNames = split('de Jong|Jansen|de Vries|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|Kok|Jacobs|Vermeulen|van Vliet|Postma|Yilmaz|El Amrani|Nguyen');

export const sectors = split('zorg|overheid|logistiek|energie|bouw|onderwijs|landbouw|finance|toerisme|industrie|handel|water');

export const technologies = split('JavaScript|Python|C#|Java|PostgreSQL|Azure|Linux|TypeScript|Docker|Angular|React|SQL Server|Git|PHP|Kubernetes|AWS|Windows Server|Power BI|Node.js|Ansible|Cisco|Vue|Go|Terraform|Laravel|Swift|Kotlin|Rust|Unity|Elixir');

/** What the work is about, the usual first. */
export const things = split(`applicatie|website|app|database|dashboard|netwerk|portaal|webwinkel|planning|koppeling|helpdesk|server|rapportage|testomgeving|zoekmachine|chatbot|prototype|datamodel|werkplek|
  beheeromgeving|migratie|monitoring|inlogpagina|nieuwsbrief|agenda|kaart|voorraad|facturen|roosters|formulieren|sensoren|camera's|archief|back-up|firewall|ticketsysteem|wachtlijst|bestelling|kassa|
  routeplanner|weegschaal|meetpunten|telefooncentrale|printers|laptops|leerlingvolgsysteem|patiëntdossier|vergunningen|sluisbediening|veerdienst|melkrobot|kas|drone|zonnepanelen|warmtepomp|laadpalen|
  parkeergarage|museum|bibliotheek|zwembad|kinderboerderij|orgel|kerkklok|postduiven`);
export const clients = split(`klanten|gemeenten|scholen|ziekenhuizen|winkels|vervoerders|bouwers|bedrijven|collega's|boeren|zorginstellingen|verenigingen|waterschappen|woningcorporaties|musea|theaters|
  havens|huisartsen|apotheken|makelaars|sportclubs|bakkers|rederijen|brandweerkorpsen|kwekers|notarissen|imkers|loodsen`);
export const qualities = split('nieuwe|eigen|bestaande|snelle|veilige|eenvoudige|kleine|grote|slimme|drukke|open|betrouwbare|duurzame|toegankelijke|verouderde|landelijke|gedeelde|zelflerende|tijdelijke|nachtelijke');
export const actions = split('bouwen|verbeteren|testen|beheren|ontwerpen|onderzoeken|uitbreiden|beveiligen|vernieuwen|koppelen|vervangen|meten|automatiseren|documenteren|opschonen|vertalen|versnellen|ontrafelen');
export const asides = split(`met een vaste begeleider|in een team van zes|elke week een demo|met veel vrijheid|dicht bij het station|met lunch|met echte gebruikers|onder leiding van een senior|samen met andere studenten|
  met een eigen budget|ook deels thuis|met bezoek aan het datacenter|in het Engels|met een zeilmiddag|op een binnenvaartschip|in een oude fabriek|naast de kaasmakerij`);

/** How a posting of a kind is called. */
export const openings = {
  internship: split('Stage|Meewerkstage|Stage van een half jaar'), 'graduation-project': split('Afstudeeropdracht|Afstuderen'), 'practical-assignment': split('Praktijkopdracht|Projectopdracht'),
  'guest-lecture': split('Gastcollege|Gastles'), workshop: split('Workshop'), hackathon: split('Hackathon'), 'company-visit': split('Bedrijfsbezoek|Kijkje achter de schermen'),
  vacancy: split('Bijbaan|Starter gezocht'), 'job-fair-stand': split('Stand op de banenmarkt'), 'student-coaching': split('Coaching'), 'teacher-workshop': split('Workshop voor docenten'),
  'teacher-placement': split('Docentenstage'), 'skills-dialogue': split('Gesprek over vaardigheden'), 'hybrid-teacher': split('Hybride docent'), 'external-assessor': split('Assessor gezocht|Meekijken bij afstuderen'),
  'reskilling-track': split('Omscholing'), traineeship: split('Traineeship'), 'dual-track-seat': split('Leerwerkplek'), 'teaching-material': split('Lesmateriaal'), 'innovation-lab': split('Innovatielab'),
  minor: split('Minor'), elective: split('Keuzedeel'),
};
