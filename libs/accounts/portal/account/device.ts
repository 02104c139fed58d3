/** What somebody signed in with, as they would say it: "Firefox, Windows". Unknown parts are left out. */
export function deviceOf(agent: string): string {
  const first = (pairs: [RegExp, string][]) => pairs.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = first([[/Edg/, 'Edge'], [/OPR|Opera/, 'Opera'], [/Firefox|FxiOS/, 'Firefox'], [/Chrome|CriOS/, 'Chrome'], [/Safari/, 'Safari']]);
  const system = first([[/iPhone|iPad/, 'iOS'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS/, 'macOS'], [/Linux/, 'Linux']]);
  return [browser, system].filter(Boolean).join(', ') || $localize`:@@accounts.account.unknown-device:Onbekend apparaat`;
}
