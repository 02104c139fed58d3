import type { StateLook } from '#base/portal';
import type { RecognitionStatus, Verification } from '#organisations/contract';

/** How each standing with HCA-ICT is drawn; a colour is never its only sign. */
export const VERIFICATION_LOOK: Record<Verification, StateLook> = { waiting: 'plan', asked: 'trial', refused: 'pause', trusted: 'run', verified: 'done' };
export const RECOGNITION_LOOK: Record<RecognitionStatus, StateLook> = { applied: 'plan', recognised: 'run', withdrawn: 'pause' };
