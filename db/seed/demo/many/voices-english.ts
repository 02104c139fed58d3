import type { KindSlug } from '#postings/contract';
import { capital, type Voice } from './voice';

const shared = {
  middles: [
    () => 'You will work with two of us every day, and with the rest when you ask. We show something that works every Friday.',
    () => 'The first weeks are for looking around. After that there is a list, and you choose from it.',
    () => 'We speak English at work and Dutch at lunch. Both will improve.',
    () => 'Bring questions early: most of our mistakes began with an assumption that nobody said aloud.',
  ],
  ends: [
    () => 'A desk, a laptop and somebody who has time come with it.',
    () => 'Lecturers are welcome to visit, announced or not.',
    () => 'If it turns out to be too large, we make it smaller together.',
  ],
};

/** How an English-speaking company writes. */
export const englishVoices: Partial<Record<KindSlug, Voice>> = {
  internship: {
    titles: [({ thing }) => `Half a year inside ${thing}`, ({ thing }) => `Join the team behind ${thing}`, ({ users }) => `Build something that ${users} use on Monday`, ({ Thing }) => `${Thing}: your own corner of it`],
    summaries: [({ task, n, seats }) => `${capital(n)} ${seats === 1 ? 'student' : 'students'} will ${task}. We know the problem well and the answer not at all.`, ({ task, users }) => `For ${users} we want to ${task}. You get the time for it that we never had.`], ...shared,
  },
  'graduation-project': {
    titles: [({ thing }) => `How far can we trust ${thing}?`, ({ Thing }) => `${Thing}, measured properly`, ({ thing }) => `A graduation project on ${thing}`],
    summaries: [({ task }) => `The question: how to ${task}. Compare two ways, build one and tell us honestly what it is worth.`, ({ task, users }) => `We need somebody who can ${task}, and who can explain the result to ${users}.`], ...shared,
  },
  'practical-assignment': {
    titles: [({ thing }) => `Ten weeks on ${thing}`, ({ users }) => `A real question from ${users}`],
    summaries: [({ task, n }) => `${capital(n)} groups will ${task}. At the end we try out the best one for a week.`], ...shared,
  },
  'guest-lecture': {
    titles: [({ thing }) => `What ${thing} taught us the hard way`, ({ thing }) => `Behind ${thing}: a lecture with the lights on`],
    summaries: [({ story }) => `${story} In ninety minutes students find out why, with the data that we had.`], ...shared,
  },
  workshop: { titles: [({ thing }) => `Break ${thing} in three hours`], summaries: [({ story }) => `${story} Small groups rebuild the situation and do better than we did.`], ...shared },
  hackathon: { titles: [({ users }) => `Hackathon: one day for ${users}`], summaries: [({ users, n }) => `${capital(n)} mixed groups spend a day on a problem of ${users}, who are in the room and in the jury.`], ...shared },
  'company-visit': { titles: [({ thing }) => `Come and see ${thing}`], summaries: [({ thing, users }) => `Half a day around ${thing}, with the people who build it and the ${users} who complain about it.`], ...shared },
  'teacher-workshop': { titles: [({ thing }) => `For lecturers: a day inside ${thing}`], summaries: [({ thing }) => `Up to twelve lecturers use our own tools on ${thing}. In the afternoon we turn it into a lesson together.`], ...shared },
  traineeship: { titles: [({ name }) => `A first year at ${name}`], summaries: [({ task }) => `Graduates start with one clear task: ${task}. Every quarter they move to another team.`], ...shared },
};
