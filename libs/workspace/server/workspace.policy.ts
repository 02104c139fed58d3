import { policy } from '#base/server';

const onlyColleagues = { nl: 'Alleen wie hier werkt, ziet deze werkplek.', en: 'Only who works here sees this workspace.' };

/** A workspace is for who works there; what stands in it each domain bounds by who asks. */
export const workspacePolicy = policy<{ id: string }>()({ see: (actor, { id }) => actor.worksFor(id) || onlyColleagues });
