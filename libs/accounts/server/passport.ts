import type { Strategy } from 'passport-strategy';

/** What a sign-in strategy decided. */
export interface Outcome<U> {
  user?: U;
  refused?: unknown;
  redirect?: string;
}

/**
 * Speaks Passport's strategy contract without its middleware: any strategy (a password now, OpenID Connect later) proves who
 * somebody is; the session is ours.
 */
export function attempt<U>(strategy: Strategy, request: object, options: object = {}): Promise<Outcome<U>> {
  return new Promise((resolve, reject) => {
    const acting = Object.assign(Object.create(strategy) as Strategy, {
      success: (user: U) => resolve({ user }),
      fail: (why: unknown) => resolve({ refused: why ?? 'refused' }),
      redirect: (url: string) => resolve({ redirect: url }),
      pass: () => resolve({ refused: 'pass' }),
      error: reject,
    });
    strategy.authenticate.call(acting, request as never, options);
  });
}
