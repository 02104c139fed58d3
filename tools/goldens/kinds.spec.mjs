import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindLists } from './kinds.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const forms = ['company-awareness', 'inspire-students', 'teacher-development', 'hybrid-teacher', 'assignments-and-internships', 'reskilling', 'education-format', 'education-content'];
// Compiled in a process of its own: the compiler does not run inside a test.
const kinds = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', "const { readKinds } = await import('./tools/goldens/kinds.mjs'); console.log(JSON.stringify(await readKinds()));"], { cwd: root, encoding: 'utf8' }));

it('a new kind is its file: every list has it from there, in its place', () => {
  const quiz = { ...kinds.find(({ slug }) => slug === 'workshop'), slug: 'quiz-night', place: 3, name: { nl: 'Quizavond', en: 'Quiz night' }, phrase: { nl: 'de quizavond', en: 'the quiz night' }, next: 'workshop', earning: true, employment: 'OTHER' };
  const [before, after] = [kindLists(kinds, forms), kindLists([...kinds, quiz], forms)];
  const added = Object.fromEntries(Object.entries(after).map(([file, text]) => [file, text.split('\n').filter((line) => line.includes('quiz')).map((line) => line.trim())]));
  expect(added).toEqual({
    'libs/guidance/contract/kinds.ts': ["'quiz-night',", "'quiz-night': { nl: 'Quizavond', en: 'Quiz night' },", "'quiz-night': 'inspire-students',", "'quiz-night': 'workshop',"],
    'libs/postings/contract/kind-list.ts': ["import { quizNight } from './kinds/quiz-night';", "'quiz-night': quizNight,"],
    'libs/postings/contract/kind-facts.ts': ["'quiz-night': 'session',", "'quiz-night': { nl: 'de quizavond', en: 'the quiz night' },", expect.stringContaining("earningKinds"), "'quiz-night': 'OTHER',"],
  });
  expect(after['libs/guidance/contract/kinds.ts']).toMatch(/'hackathon',\n {2}'quiz-night',\n {2}'company-visit',/);
  for (const file of Object.keys(before)) expect(readFileSync(join(root, file), 'utf8')).toBe(before[file]);
});

it('nothing else in the product names the kinds: what differs between them stands in their files', () => {
  const printed = Object.keys(kindLists(kinds, forms));
  // Examples of the document show one kind; two slugs are also those of a form and a facility.
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'libs', 'apps'], { cwd: root, encoding: 'utf8' }).split('\n')
    .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|\/specs\/|\/testing\/|portal-e2e|examples?\.ts$|postings\/contract\/kinds\//.test(file) && !printed.includes(file));
  const slugs = kinds.map(({ slug }) => slug).filter((slug) => !['hybrid-teacher', 'innovation-lab'].includes(slug));
  const naming = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/example: .*/g, '');
    return slugs.filter((slug) => text.includes(`'${slug}'`)).map((slug) => `${file}: ${slug}`);
  });
  expect(files.length).toBeGreaterThan(500);
  expect(naming.sort()).toEqual([
    // Links to vacancies for somebody who reads about a job.
    'apps/portal/functions/open-postings.ts: vacancy',
    // Why somebody wants to talk, and a part of a qualification: other things of that name.
    'libs/contacts/contract/labels.ts: internship', 'libs/pathways/contract/labels.ts: elective',
    // The statement that reads one kind, prepared with some kind.
    'libs/postings/server/posting.queries.ts: internship',
  ]);
});
