import * as z from 'zod';
import { topicSetting } from './settings';
import { frequencies, topics } from './topic';

/** What a link from a mail is about: the topic it came for, or all of them when it was a digest of several. */
export const unsubscribeLink = z.object({ isDigest: z.boolean(), topics: z.array(topicSetting) });
export type UnsubscribeLink = z.infer<typeof unsubscribeLink>;

/** How often from now on, for these of its topics. */
export const unsubscribeInput = z.strictObject({ topics: z.array(z.enum(topics)).min(1).max(topics.length), frequency: z.enum(frequencies) });
export type UnsubscribeInput = z.infer<typeof unsubscribeInput>;
