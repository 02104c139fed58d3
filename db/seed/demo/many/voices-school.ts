import { capital, type Voice } from './voice';

export const teacherWorkshop: Voice = {
  titles: [
    ({ thing }) => `Docentendag rond ${thing}`,
    ({ users }) => `Voor docenten: wat ${users} van jullie studenten vragen`,
    ({ name }) => `Een dag bijpraten met ${name}, voor docenten`,
    ({ Thing }) => `${Thing}, uitgelegd aan wie lesgeeft`,
  ],
  summaries: [
    ({ thing }) => `Docenten werken een dag met hetzelfde gereedschap als wij aan ${thing}. ’s Middags maken we er samen een les van.`,
    ({ users }) => `Wat is er in drie jaar veranderd in het werk voor ${users}? Een dag voor docenten, met oefenen, niet alleen luisteren.`,
  ],
  middles: [() => 'Hooguit twaalf docenten, graag van twee scholen tegelijk.', () => 'Alles wat we laten zien, mag mee naar de les.', () => 'We beginnen om tien uur, zodat niemand in het donker hoeft te reizen.'],
  ends: [() => 'Op een lesvrije dag, bij ons of bij jullie.', () => 'Deelnemers krijgen een bewijs voor hun scholingsuren.', () => 'Een half jaar later komen we kijken wat ervan terechtkwam.'],
};

export const teacherPlacement: Voice = {
  titles: [
    ({ thing }) => `Docent twee weken mee aan ${thing}`,
    ({ name }) => `Docentenstage bij ${name}`,
    ({ users }) => `Meelopen met wie voor ${users} werkt, voor docenten`,
  ],
  summaries: [
    ({ thing, n, seats }) => `${seats === 1 ? 'Eén docent draait' : `${capital(n)} docenten draaien`} twee weken mee in het team van ${thing}. Niet om te kijken, maar om te doen.`,
    ({ task }) => `Een docent krijgt een echte klus: ${task}. Met iemand ernaast die elke dag een uur heeft.`,
  ],
  middles: [() => 'Liefst buiten de schoolvakanties, want dan zijn wij er ook niet.', () => 'De docent tekent geheimhouding en mag alles vragen.', () => 'Aan het eind ruilen we: dan komt een collega van ons een dag lesgeven.'],
  ends: teacherWorkshop.ends,
};

export const hybridTeacher: Voice = {
  titles: [
    ({ thing }) => `Een maker van ${thing} voor de klas`,
    ({ name, place }) => `${name} levert een docent voor één dag per week, rond ${place}`,
    ({ users }) => `Wie voor ${users} werkt, kan ook lesgeven`,
    ({ thing }) => `Vier dagen ${thing}, één dag school`,
  ],
  summaries: [
    ({ thing, name }) => `Een collega van ${name} wil een dag per week lesgeven over het werk aan ${thing}. Het salaris loopt bij ons door.`,
    ({ users }) => `Onze ervaren collega werkt al tien jaar voor ${users} en wil dat doorgeven. Hij heeft twee jaar gastlessen gegeven.`,
    ({ thing }) => `Zij leidde het team van ${thing} en merkte dat uitleggen het leukste deel was. Ze zoekt een vaste klas.`,
  ],
  middles: [() => 'Een korte opleiding voor de klas doet ze graag, het liefst voor het begint.', () => 'We spreken een heel schooljaar af, met een proeftijd tot de herfst.', () => 'Een vaste docent ernaast is een voorwaarde, geen wens.'],
  ends: [() => 'De rest van de week is er gewoon werk, dus nakijken op donderdag lukt niet.', () => 'We betalen de helft van de uren.', () => 'Na een jaar beslissen school, bedrijf en docent ieder voor zich.'],
};

export const material: Voice = {
  titles: [
    ({ thing }) => `Lespakket: ${thing} als voorbeeld`,
    ({ Thing }) => `${Thing} in de les: gegevens, opdrachten, antwoorden`,
    ({ thing }) => `Gratis oefenomgeving van ${thing}`,
    ({ users }) => `Twaalf opdrachten met gegevens van ${users}`,
  ],
  summaries: [
    ({ thing }) => `Een kopie van ${thing} met verzonnen gegevens, om in te oefenen en in te breken. Met opdrachten voor tien lesuren.`,
    ({ users }) => `Een jaar gegevens van ${users}, ontdaan van namen, met uitleg en opdrachten die wij zelf moesten maken.`,
  ],
  middles: [() => 'Docenten mogen alles aanpassen, als ze het maar teruggeven.', () => 'We helpen bij de eerste les en komen kijken bij de derde.', () => 'Het materiaal wordt elk jaar in juni bijgewerkt.'],
  ends: [() => 'Het kost niets. We vragen alleen wat beter kan.', () => 'Te gebruiken zonder internet, voor als dat op school uitvalt.', () => 'Er is een versie voor mbo en een voor hbo.'],
};

export const lab: Voice = {
  titles: [
    ({ thing, place }) => `Lab in ${place}: proeven met ${thing}`,
    ({ users }) => `Een proeftuin met ${users}`,
    ({ thing }) => `Innovatielab rond ${thing}`,
  ],
  summaries: [
    ({ thing }) => `Een ruimte met een opstelling van ${thing} die kapot mag. Scholen gebruiken hem op vaste dagen, wij op de andere.`,
    ({ users, thing }) => `Samen met twee partners richten we een plek in waar studenten en ${users} proberen wat met ${thing} nog niet kan.`,
  ],
  middles: [() => 'Er is een vaste beheerder, drie dagen per week.', () => 'Elke partner brengt uren in, niemand koopt zich in.', () => 'Wat er ontstaat, is van iedereen die eraan werkte. Dat staat op papier.'],
  ends: [() => 'We beginnen met twee jaar en kijken dan opnieuw.', () => 'Ook bruikbaar voor bij- en nascholing van ons eigen personeel.', () => 'Het vervoer van studenten zit in de begroting.'],
};

export const minor: Voice = {
  titles: [
    ({ thing }) => `Minor: een half jaar ${thing}`,
    ({ users }) => `Minor Bouwen voor ${users}`,
    ({ thing, place }) => `Minor rond ${thing}, in ${place}`,
    ({ thing }) => `Minor: ontwerpen, bouwen en meten aan ${thing}`,
    ({ users }) => `Een half jaar met ${users} als opdrachtgever`,
    ({ name }) => `Praktijkminor bij ${name}`,
  ],
  summaries: [
    ({ thing, seats }) => `Dertig studiepunten rond ${thing}. Voor ${seats} studenten, met twee dagen per week in de praktijk en examens door de hogeschool.`,
    ({ users, seats }) => `${seats} studenten uit verschillende opleidingen werken een half jaar voor ${users}. De hogeschool bewaakt het niveau, wij de werkelijkheid.`,
  ],
  middles: [() => 'Elke maand staat er iets dat werkt, en iemand die er iets van vindt.', () => 'We leveren twee docenten uit de praktijk en alle opdrachten.', () => 'Het programma ligt er; de toetsing maken we graag samen.'],
  ends: [() => 'De examencommissie kan het voorstel nu al inzien.', () => 'Een tweede groep start een half jaar later, als de eerste er heil in ziet.', () => 'Buitenlandse studenten zijn welkom, de helft van de lessen kan in het Engels.'],
};

export const elective: Voice = {
  titles: [
    ({ thing }) => `Keuzedeel met praktijk: ${thing}`,
    ({ users }) => `Keuzedeel voor wie later voor ${users} wil werken`,
    ({ name }) => `Keuzedeel van ${name}: tien donderdagen`,
    ({ Thing }) => `${Thing} als keuzedeel`,
  ],
  summaries: [
    ({ thing }) => `Tien weken, een vaste dag, een eigen omgeving om in te oefenen met ${thing}. De docent geeft de les, onze mensen doen het tweede deel.`,
    ({ task }) => `Een keuzedeel van 240 uur met één grote opdracht: ${task}.`,
  ],
  middles: [() => 'Het lesplan past bij een bestaand keuzedeel uit het kwalificatiedossier.', () => 'De laatste twee weken werken studenten bij ons, daarna is het examen.', () => 'Per klas komen er twee collega’s mee.'],
  ends: [() => 'De omgeving blijft open voor wie verder wil.', () => 'Een school van een ander niveau kan aansluiten.', () => 'Twintig studenten is mooi, dertig is te veel.'],
};
