import type { Locale } from '#base/contract';

const words: Record<Locale, { title: string; text: string; again: string }> = {
  nl: { title: 'Het is druk op Koppelvlak', text: 'Deze pagina kon nu niet op tijd klaar zijn. Wacht even en laad haar opnieuw.', again: 'Probeer opnieuw' },
  en: { title: 'Koppelvlak is busy', text: 'This page could not be ready in time. Wait a moment and load it again.', again: 'Try again' },
};

/** The page for when there is no room to render one: needs no build, no script and no data. */
export function busyPage(locale: Locale): string {
  const { title, text, again } = words[locale];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><style>body{margin:0;background:light-dark(#f5f1e7,#111823);color:light-dark(#1b1a17,#efe9dc);font:1.0625rem/1.55 system-ui,sans-serif}
main{max-width:34rem;margin:15vh auto 0;padding:0 1.5rem}h1{font:500 2.25rem/1.1 Georgia,serif}a{color:light-dark(#1b3f7d,#a3bff5)}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="">${again}</a></p></main></body></html>
`;
}
