import { openApiDocument } from '../openapi';
import { documentRules, sample } from './rules/document-rules';
import { openApiFaults, ruleFaults } from './rules/spectral';

let document: object;
let found: string[];
beforeAll(async () => {
  document = JSON.parse(JSON.stringify(await openApiDocument())) as object;
  found = await ruleFaults(documentRules, document);
}, 60_000);

describe('Spectral\'s rules for OpenAPI', () => {
  it('find nothing in the document, recommended or not', async () => {
    expect(await openApiFaults(document)).toEqual([]);
  });

  it('find what is planted, by error and by warning', async () => {
    expect(await openApiFaults(sample)).toEqual(expect.not.arrayContaining([expect.stringContaining('operation-')]));
    const spoilt = structuredClone(sample);
    delete spoilt.paths['/things']?.['get'].description;
    delete spoilt.info['version'];
    const planted = await openApiFaults(spoilt);
    for (const rule of ['operation-description', 'oas3-schema']) expect(planted).toContainEqual(expect.stringContaining(rule));
  });
});

describe.each(documentRules.map((rule) => [rule.id, rule.says, rule] as const))('%s: %s', (id, says, rule) => {
  it('holds', () => {
    expect(found.filter((fault) => fault.startsWith(`${id}: ${says} `))).toEqual([]);
  });

  it('speaks when it is broken, and is silent before', async () => {
    const spoilt = structuredClone(sample);
    rule.spoil(spoilt);
    expect(await ruleFaults([rule], sample)).toEqual([]);
    expect((await ruleFaults([rule], spoilt)).length).toBeGreaterThan(0);
  });
});
