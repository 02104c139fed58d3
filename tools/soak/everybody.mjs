// Who may do what, and what the API makes of anything that is sent: far more cases of the specs than `npm test` has time for.
import { runSpecs } from './specs.mjs';

export const title = 'everybody tries everything with everything';

export const run = ({ claims, wish }) => runSpecs('specs/(tenancy|fuzz)', { TENANCY: 'all', FUZZ: 'all' }, { claims, wish });
