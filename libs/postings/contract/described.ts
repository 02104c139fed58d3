import { choice, choices, day, days, euros, halves, line, lines, options, percent, prose, whole, yesNo } from './own';

/** What describes a field, for descriptions that stand elsewhere. */
export const own = { choice, choices, day, days, euros, halves, line, lines, options, percent, prose, whole, yesNo };
