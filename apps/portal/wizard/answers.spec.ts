import fc from 'fast-check';
import { convertToParamMap } from '@angular/router';
import { effortBands, forms, reasons } from '#guidance/contract';
import type { Form } from '#guidance/contract';
import { postingParams, readAnswers, sides, withForm, withReason, writeAnswers } from './answers';
import type { Answers } from './answers';

const some = fc.record({
  side: fc.constantFrom(...sides), effort: fc.option(fc.constantFrom(...effortBands)),
  reasons: fc.shuffledSubarray([...reasons]), forms: fc.shuffledSubarray([...forms], { maxLength: 3 }),
}) satisfies fc.Arbitrary<Answers>;

describe('the answers of the wizard', () => {
  it('come back from the address as they went into it', () => {
    fc.assert(fc.property(some, (answers) => {
      expect(readAnswers(writeAnswers(answers))).toEqual(answers);
      expect(readAnswers(Object.fromEntries(new URLSearchParams(writeAnswers(answers) as Record<string, string>)))).toEqual(answers);
    }));
  });

  it('are read from an address that somebody typed, and whatever it holds they can be used', () => {
    expect(readAnswers({ effort: 'huge', reasons: ['talent', 'nonsense,network', 'talent'], forms: 'reskilling,,x,inspire-students,hybrid-teacher,education-format' }))
      .toEqual({ side: 'company', effort: null, reasons: ['talent', 'network'], forms: ['reskilling', 'inspire-students', 'hybrid-teacher'] });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('side', 'effort', 'reasons', 'forms'), fc.oneof(fc.string(), fc.array(fc.string()))), (given) => {
      const answers = readAnswers(given);
      expect(sides).toContain(answers.side);
      expect(readAnswers(writeAnswers(answers))).toEqual(answers);
    }));
    expect(convertToParamMap(writeAnswers(readAnswers({}))).keys).toEqual(['side']);
  });

  it('keep their primary reason first while others come and go', () => {
    const answers = readAnswers({ effort: 'low', reasons: 'network' });
    const more = withReason(withReason(answers, 'talent'), 'society');
    expect(more.reasons).toEqual(['network', 'talent', 'society']);
    expect(withReason(more, 'talent').reasons).toEqual(['network', 'society']);
    expect(withReason(more, 'network')).toBe(more);
  });

  it('hold at most three forms side by side', () => {
    const three: Form[] = ['reskilling', 'hybrid-teacher', 'assignments-and-internships'];
    const answers = readAnswers({});
    expect(withForm(answers, three, 'hybrid-teacher').forms).toEqual(['reskilling', 'assignments-and-internships']);
    expect(withForm(answers, three, 'education-format').forms).toEqual(['reskilling', 'hybrid-teacher', 'education-format']);
  });

  it('begin a posting with kind, reasons and direction', () => {
    expect(postingParams({ side: 'company', reasons: ['network', 'talent'] }, 'guest-lecture')).toEqual({ kind: 'guest-lecture', reasons: 'network,talent', direction: 'offer' });
    expect(postingParams({ side: 'education', reasons: [] }, 'hybrid-teacher')).toEqual({ kind: 'hybrid-teacher', direction: 'request' });
  });
});
