import * as z from 'zod';
import { instant } from '#base/contract';
import { frequencies, topics } from './topic';

/** How often somebody wants mail about a topic, and how often it comes for who never chose. */
export const topicSetting = z.object({ topic: z.enum(topics), frequency: z.enum(frequencies), usual: z.enum(frequencies) });
export type TopicSetting = z.infer<typeof topicSetting>;
/** Where mail goes; when that address refuses it: since when, whether nobody is there or it was put off for days, and the mail server's code. */
export const ownAddress = z.object({ email: z.string(), refusal: z.object({ since: instant, verdict: z.enum(['gone', 'put-off']), code: z.string() }).nullable() });
export const notificationSettings = z.object({ topics: z.array(topicSetting), address: ownAddress });
export type NotificationSettings = z.infer<typeof notificationSettings>;

export const settingInput = z.strictObject({ frequency: z.enum(frequencies) });
export type SettingInput = z.infer<typeof settingInput>;
