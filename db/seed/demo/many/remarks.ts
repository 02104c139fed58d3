import type { Side } from '#check-ins/contract';

type Tone = 'low' | 'fair' | 'good';

/** What people write beside a mark where students work. */
const withStudents: Record<Side, Record<Tone, string[]>> = {
  company: {
    low: ['We kregen pas na drie weken te horen wie de begeleider op school is.', 'Het niveau viel tegen. De opdracht was te groot, dat had ik moeten zien.', 'Twee keer niet komen opdagen zonder bericht. We spreken erover.', 'Begeleiden kost meer dan we dachten, en we waren met te weinig.', 'De opdracht veranderde halverwege. Dat lag aan ons.'],
    fair: ['Het loopt, het mag sneller.', 'Prettig in de omgang, wat stil nog.', 'De planning schoof een week op. Dat is te overzien.', 'Goed werk op de dagen dat ze er zijn; de lesdag wisselt vaak.', 'Er wordt hard gewerkt en nog weinig gelachen.', 'De eerste weken waren zoeken, nu niet meer.', 'Technisch goed, bellen met klanten blijft eng.', 'Het ritme is er, de diepgang komt.', 'Ze vragen weinig. Daar werken we aan.'],
    good: ['Ze draaien mee alsof ze hier al jaren zitten.', 'Hun eerste verbetering staat live, en niemand heeft het gemerkt. Zo hoort het.', 'Een klant vroeg of dit langer kon duren.', 'Wat ons betreft blijft het niet bij een halfjaar.', 'Op vrijdag is de demo van de stage de drukste.', 'Zelfstandig, en op tijd met slecht nieuws.', 'We leren zelf van het uitleggen.', 'Ze stellen de vraag die wij vergeten waren.', 'De samenwerking met school is kort en goed.', 'Beter gedocumenteerd dan ons eigen werk.'],
  },
  institution: {
    low: ['Studenten zitten te veel alleen. De begeleider is er maar één dag.', 'Het werk was vooral inpakken. Dat was niet de afspraak.', 'We horen weken niets. Dan wordt het voor de student onzeker.', 'De opdracht bleek geheim, ook voor ons. Zo kunnen we niet beoordelen.'],
    fair: ['Gaat goed, het contact mag vaker.', 'De student leert veel, het verslag komt nog.', 'De reis is lang, het werk is leuk.', 'We zochten samen een kleinere opdracht en die past.', 'Begeleiding is er, al moet de student erom vragen.', 'Halverwege bijgesteld, nu duidelijk.', 'Goede sfeer; de lat mag hoger.', 'Het wekelijkse gesprek wordt weleens vergeten.', 'Op tijd begonnen, de planning is nog los.', 'Netjes begeleid, weinig eigen keuzes.'],
    good: ['De student komt terug met verhalen die we in de les gebruiken.', 'Vaste begeleider, vaste dag, duidelijke taak. Meer vragen we niet.', 'Dit bedrijf belt zelf als er iets is.', 'Van stil naar presenteren in twintig weken.', 'De beoordeling deden we samen en we waren het eens.', 'Volgend jaar graag twee plekken.', 'Een plek waar je fouten mag maken.', 'De begeleider gaf feedback waar wij ook van leerden.', 'Duidelijk werk, en iemand die luistert.', 'De terugkomdag zit vol voorbeelden van hier.', 'Na het bezoek hadden we niets te bespreken dat niet al liep.'],
  },
};

/** What people write where nobody is placed. */
const withoutStudents: Record<Side, Record<Tone, string[]>> = {
  company: {
    low: ['Er stonden twaalf studenten, waarvan er tien op een ander wachtten.', 'De zaal was niet geboekt. We hebben het op de gang gedaan.', 'Niemand wist dat we kwamen.', 'Veel voorbereid, weinig gesproken. De opkomst was te laag.'],
    fair: ['Leuke vragen, al kwamen ze laat los.', 'De tijd was te kort voor de opdracht.', 'Goed ontvangen, de techniek in de zaal werkte half.', 'Volgende keer een kleinere groep.'],
    good: ['De stilste student stelde de beste vraag.', 'Drie studenten mailden de dag erna.', 'We gingen naar huis met een idee dat we nu bouwen.', 'Goed voorbereide klas, dat merk je meteen.', 'We komen graag nog eens.'],
  },
  institution: {
    low: ['Het was een verkooppraatje. Daar vroegen we niet om.', 'De spreker zegde een uur van tevoren af.', 'Te moeilijk voor deze klas, en dat hadden we gezegd.', 'Van de beloofde gesprekken kwam er één.'],
    fair: ['Inhoud sterk, tempo hoog.', 'Studenten hielden het een uur vol, de pauze kwam te laat.', 'Prima, we hadden de klas beter moeten voorbereiden.', 'Goede sfeer, weinig nieuws voor de vierdejaars.'],
    good: ['Eerlijk verhaal, ook over wat misging. Studenten waren stil.', 'De opdracht gebruiken we nu elk jaar.', 'Twee studenten kozen hierdoor hun richting.', 'Ze kwamen met spullen in plaats van plaatjes. Dat werkt.', 'Docenten namen meer mee dan de studenten, en die al veel.'],
  },
};

/** What may stand beside a mark. */
export function remarksFor(side: Side, mark: number, hasStudents: boolean): string[] {
  const tone: Tone = mark <= 5 ? 'low' : mark <= 7 ? 'fair' : 'good';
  return (hasStudents ? withStudents : withoutStudents)[side][tone];
}
