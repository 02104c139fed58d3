import type { Permissions, Text } from '#base/contract';
import type { Actor } from './actor';
import { Refusal, general, notFound } from '../problems/problem';

/** The answer of a rule: yes, or why not. */
export type Verdict = true | Text | Refusal;
type Rule<T> = (actor: Actor, thing: T) => Verdict;

/** Rules of a domain as sentences; what the portal may offer and what the server allows come from here. */
export interface Policy<T, K extends string> {
  /** True when the actor may do this to the thing. */
  may(actor: Actor, what: K, thing: T): boolean;
  /** Lets pass, or refuses: 404 for what may not be seen, else 403 or the refusal of the rule. @throws Refusal */
  require(actor: Actor, what: K, thing: T): void;
  /** What the actor may do, and why not, for the buttons of the portal. */
  permissions(actor: Actor, thing: T): Permissions;
}

/** Makes a policy. `see` decides whether somebody may know that the thing exists. */
export function policy<T>() {
  return <K extends string>(rules: Record<K | 'see', Rule<T>>): Policy<T, K | 'see'> => {
    const verdict = (actor: Actor, what: K | 'see', thing: T): Verdict => {
      const seen = rules.see(actor, thing);
      return seen === true ? rules[what](actor, thing) : seen;
    };
    return {
      may: (actor, what, thing) => verdict(actor, what, thing) === true,
      require(actor, what, thing) {
        if (rules.see(actor, thing) !== true) throw notFound();
        const answer = rules[what](actor, thing);
        if (answer === true) return;
        throw answer instanceof Refusal ? answer : new Refusal(general['not-allowed'], answer);
      },
      permissions: (actor, thing) => (Object.keys(rules) as K[]).filter((name) => name !== 'see').map((name) => {
        const answer = verdict(actor, name, thing);
        return {
          do: name,
          allowed: answer === true,
          why: answer === true ? null : answer instanceof Refusal ? answer.detail ?? answer.kind.title : answer,
        };
      }),
    };
  };
}
