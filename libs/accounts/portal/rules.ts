import { credentials, mailAsked, passwordInput, signUpInput } from '#accounts/contract';
import { checksOf } from '#base/portal';
import type { Locale } from '#base/contract';

/** The rules of the doors' forms; they come when somebody begins to fill one in. */
export const signingIn = () => checksOf<{ email: string; password: string }>(credentials);
export const signingUp = (locale: Locale) => () => checksOf<{ name: string; email: string; password: string; hasAgreed: boolean }>(signUpInput, (value) => ({ ...value, locale }));
export const askingMail = () => checksOf<{ email: string }>(mailAsked);
export const choosingPassword = () => checksOf<{ password: string }>(passwordInput);
