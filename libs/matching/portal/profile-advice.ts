import type { CompanyProfile } from '#organisations/contract';

/** What a company could say of itself so that more requests fit, the heaviest first. */
export function profileAdvice({ verification, functions, wantedForms, technologies, languages }: Pick<CompanyProfile, 'verification' | 'functions' | 'wantedForms' | 'technologies' | 'languages'>): string[] {
  const lines: (string | false)[] = [
    verification !== 'trusted' && verification !== 'verified' && $localize`:@@matching.advice.known:HCA-ICT kent jullie nog niet. Tot dan past geen enkele vraag.`,
    functions.length === 0 && $localize`:@@matching.advice.functions:Zeg in welke functies mensen bij jullie werken. Dat telt het zwaarst.`,
    !wantedForms?.length && $localize`:@@matching.advice.forms:Kies wat jullie met het onderwijs willen doen, zoals een gastles of een opdracht.`,
    technologies.length === 0 && $localize`:@@matching.advice.technologies:Noem waar jullie mee werken, zoals Angular of PostgreSQL.`,
    languages.length === 1 && $localize`:@@matching.advice.languages:Kan het bij jullie ook in een tweede taal? Zeg het erbij.`,
  ];
  return lines.filter((line) => line !== false);
}
