import { addDays } from '#base/contract';
import type { Side } from '#collaborations/contract';
import type { StoryText } from '#evaluations/contract';
import type { Calendar } from './calendar';
import type { Answerer } from './check-ins';
import type { DemoCollaboration } from './collaborations';
import { demoId } from './ids';
import type { Rows } from './rows';

interface DemoStory { slug: string; by: Side; nl: StoryText; en?: StoryText; isPublished: boolean; named: readonly Side[] }

/** Stories of the demo, by posting and programme. */
const stories: Record<string, DemoStory> = {
  'ritplanning noorderpoort-sd': {
    slug: 'drie-studenten-zetten-elke-nacht-de-routes-klaar-demo01', by: 'company', isPublished: true, named: ['company', 'institution'],
    nl: {
      title: 'Drie studenten zetten elke nacht de routes klaar',
      did: 'Drie derdejaars kwamen een half jaar lang vier dagen per week. Ze begonnen met tests schrijven voor code die wij al jaren niet durfden aan te raken.\n\nNa zes weken deden ze mee aan de reviews. De vrijdag was voor school; de docent belde elke twee weken.',
      brought: 'De planning rekent nu in vier minuten in plaats van veertig. De opleiding gebruikt ons project in het tweede jaar. Eén student werkt inmiddels bij ons.',
      lesson: 'Laat studenten beginnen met testen: ze leren je systeem kennen en durven daarna meer.',
    },
    en: {
      title: 'Three students get the routes ready every night',
      did: 'Three third-year students came four days a week for half a year. They began by writing tests for code that we had not dared to touch for years.\n\nAfter six weeks they joined the reviews. Friday was for school; the teacher called every two weeks.',
      brought: 'Planning now takes four minutes rather than forty. The programme uses our project in the second year. One student works with us by now.',
      lesson: 'Let students begin with testing: they get to know your system and dare more after that.',
    },
  },
  'meetapparaat fontys-inf': {
    slug: 'een-meter-die-een-derde-minder-stroom-vraagt-demo02', by: 'institution', isPublished: true, named: ['institution'],
    nl: {
      title: 'Een meter die een derde minder stroom vraagt',
      did: 'Eén afstudeerder onderzocht waarom de meter elke nacht wakker werd. Hij mocht eerst twee weken alleen meten; pas daarna schreef hij code.',
      brought: 'De batterij gaat vijf jaar mee in plaats van drie. Het bedrijf heeft de verbetering in de hele reeks gezet, de student kreeg een acht.',
      lesson: 'Geef een afstudeerder tijd om te meten voor je om een oplossing vraagt.',
    },
  },
  'bouwplaats curio-sd': {
    slug: 'een-app-die-met-handschoenen-aan-werkt-demo03', by: 'company', isPublished: false, named: [],
    nl: {
      title: 'Een app die met handschoenen aan werkt',
      did: 'Twee groepen studenten liepen een week mee op de bouw, in de regen. Daarna tekenden ze één scherm en bouwden dat in negen weken.',
      brought: 'Onze opzichters melden gebreken nu op de plek zelf. De studenten zagen dat een kleine app meer doet dan een grote.',
      lesson: 'Neem studenten eerst mee naar het werk en praat dan pas over techniek.',
    },
  },
};

/** The story of a collaboration, where the demo tells one: on the site, or waiting for HCA-ICT. */
export function storiesOf(cal: Calendar, { id: collaborationId, posting, programme, ended, contacts }: DemoCollaboration & { id: string; contacts: Record<Side, Answerer> }): Rows {
  const one = stories[`${posting} ${programme}`];
  if (!one || !ended) return {};
  const [written, agreed, published] = [cal.moment(addDays(ended, 12), 60), cal.moment(addDays(ended, 15), 90), cal.moment(addDays(ended, 18), 120)];
  const id = demoId(`story ${collaborationId}`, written);
  const { nl, en } = one;
  const excerpt = (text: string) => (text.split('\n')[0] ?? '').slice(0, 180);
  return {
    story: [{
      id, collaboration_id: collaborationId, slug: one.slug, revision: 1, title_nl: nl.title, excerpt_nl: excerpt(nl.did), did_nl: nl.did, brought_nl: nl.brought, lesson_nl: nl.lesson,
      title_en: en?.title ?? null, excerpt_en: en ? excerpt(en.did) : null, did_en: en?.did ?? null, brought_en: en?.brought ?? null, lesson_en: en?.lesson ?? null, created_at: written, changed_at: written, changed_by: contacts[one.by].id,
      published_revision: one.isPublished ? 1 : null, published_at: one.isPublished ? published : null, published_by: null, returned_revision: null, returned_at: null, returned_by: null, returned_sentence: null,
    }],
    story_consent: (['institution', 'company'] as const).map((side) => ({ story_id: id, side, revision: 1, given_at: agreed, given_by: contacts[side].id, press: side === 'company' || one.isPublished, named: one.named.includes(side) })),
  };
}
