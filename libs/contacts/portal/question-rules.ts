import { checksOf } from '#base/portal';
import { questionAnswer, questionDraft } from '#contacts/contract';

/** The rules of a question; they come when somebody begins to write. Who is signed in gives the words alone. */
export const asking = (isKnown: boolean) => checksOf<{ text: string; name: string; email: string }>(questionDraft, (value) => (isKnown ? { text: value.text } : value));
export const answering = () => checksOf<{ text: string }>(questionAnswer);
