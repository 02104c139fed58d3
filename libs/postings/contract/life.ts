import type { Text } from '#base/contract';
import type { PostingStatus } from './status';

/** Whose move it is: who works for the owner, who may publish for it, the analyst, the clock, or what happens with its seats. */
export type PostingMover = 'staff' | 'publisher' | 'analyst' | 'clock' | 'seats';

export interface PostingTransition {
  from: readonly PostingStatus[];
  to: readonly PostingStatus[];
  by: PostingMover;
  /** The condition besides the state, as people read it. */
  rule: Text;
  /** What happens then, before it is done: the text of the dialog, and of the table in the documents. */
  happens: Text;
  /** The button of who may do it, and what is said when it is done. Nobody presses what the clock does. */
  button?: Text;
  done?: Text;
  /** What takes it back, where something does. */
  undo?: PostingMove;
}

/** Minutes in which a posting that was closed or withdrawn can be put back before the others hear of it. */
export const UNDO_MINUTES = 10;
/** So many proposals without an answer of the owner, in so many days, pause a posting. */
export const SILENCE = { proposals: 3, days: 180 } as const;

const { proposals, days } = SILENCE;
const always = { nl: 'altijd', en: 'always' };
const transition = <T extends PostingTransition>(one: T): T => one;

/**
 * Everything that can happen in the life of a posting: policy, buttons, dialogs and docs/postings.md read it here.
 * `verified` asks for a company that was looked at; without that its posting waits (`hold`).
 */
export const postingLife = {
  publish: transition({
    from: ['draft', 'in-review'], to: ['published'], by: 'publisher', button: { nl: 'Publiceer', en: 'Publish' },
    rule: { nl: 'alles wat nodig is, is ingevuld en het bedrijf is gecontroleerd', en: 'everything needed is filled in and the company was verified' },
    happens: { nl: 'Iedereen kan de plaatsing vinden. Opleidingen die passen, krijgen bericht.', en: 'Everybody can find the posting. Programmes that fit are told.' },
    done: { nl: 'Je plaatsing staat open. Opleidingen die passen krijgen bericht.', en: 'Your posting is open. Programmes that fit are told.' },
  }),
  hold: transition({
    from: ['draft'], to: ['in-review'], by: 'publisher',
    rule: { nl: 'alles is ingevuld, maar het bedrijf is nog niet gecontroleerd', en: 'everything is filled in, but the company was not verified yet' },
    happens: { nl: 'HCA-ICT kijkt eerst of het bedrijf klopt. Tot dan ziet niemand anders de plaatsing.', en: 'HCA-ICT first checks the company. Until then nobody else sees the posting.' },
  }),
  'take-back': transition({
    from: ['in-review'], to: ['draft'], by: 'staff', rule: always, button: { nl: 'Maak er weer een concept van', en: 'Make it a draft again' },
    happens: { nl: 'De plaatsing wacht niet meer op controle. Je kunt haar later weer insturen.', en: 'The posting no longer waits for review. You can send it in again later.' },
    done: { nl: 'Je plaatsing is weer een concept.', en: 'Your posting is a draft again.' }, undo: 'publish',
  }),
  pause: transition({
    from: ['published'], to: ['paused'], by: 'staff', rule: always, button: { nl: 'Pauzeer', en: 'Pause' },
    happens: { nl: 'Niemand kan nog nieuw reageren en de plaatsing staat niet meer in de lijst. Wie al een voorstel stuurde of kreeg, wacht gewoon op antwoord.', en: 'Nobody new can respond and the posting is not in the list. Proposals that are under way stay open and can be answered.' },
    done: { nl: 'Je plaatsing is gepauzeerd.', en: 'Your posting is paused.' }, undo: 'resume',
  }),
  silence: transition({
    from: ['published'], to: ['paused'], by: 'clock',
    rule: { nl: `${proposals} voorstellen verliepen in ${days} dagen zonder antwoord van het bedrijf`, en: `${proposals} proposals expired in ${days} days without an answer of the company` },
    happens: { nl: 'De plaatsing pauzeert en de eigenaar krijgt een mail. Eén klik zet haar weer open.', en: 'The posting pauses and its owner gets a mail. One click opens it again.' },
  }),
  disapprove: transition({
    from: ['published'], to: ['paused'], by: 'analyst', rule: { nl: 'HCA-ICT keurt het bedrijf niet goed', en: 'HCA-ICT does not approve of the company' },
    happens: { nl: 'Alles wat het bedrijf open heeft, pauzeert tot HCA-ICT het goedkeurt. Er kan zolang niets worden geaccepteerd.', en: 'All that the company has open pauses until HCA-ICT approves of it. Nothing can be accepted meanwhile.' },
  }),
  approve: transition({
    from: ['in-review'], to: ['published', 'draft'], by: 'analyst', rule: { nl: 'HCA-ICT keurt het bedrijf goed', en: 'HCA-ICT approves of the company' },
    happens: { nl: 'Wat wachtte, staat open. Is een datum intussen voorbij, dan is het weer een concept.', en: 'What waited is open. Where a date has passed meanwhile it is a draft again.' },
  }),
  resume: transition({
    from: ['paused'], to: ['published'], by: 'staff', button: { nl: 'Zet weer open', en: 'Open again' },
    rule: { nl: 'de sluitdatum is nog niet voorbij en er is plaats', en: 'its closing date has not passed and there is room' },
    happens: { nl: 'De plaatsing staat weer in de lijst en opleidingen kunnen reageren.', en: 'The posting is in the list again and programmes can respond.' },
    done: { nl: 'Je plaatsing staat weer open.', en: 'Your posting is open again.' }, undo: 'pause',
  }),
  'come-back': transition({
    from: ['paused'], to: ['published'], by: 'clock',
    rule: { nl: 'de dag tot wanneer hij pauzeerde, is gekomen', en: 'the day until which it paused has come' },
    happens: { nl: 'De plaatsing staat vanzelf weer open.', en: 'The posting opens again by itself.' },
  }),
  close: transition({
    from: ['published', 'paused', 'filled'], to: ['closed'], by: 'publisher', rule: always, button: { nl: 'Sluit', en: 'Close' },
    happens: { nl: `Niemand kan nog reageren. Open voorstellen vervallen; wie wacht, hoort dat na ${UNDO_MINUTES} minuten per mail. Lopende samenwerkingen gaan door. De pagina blijft te lezen.`, en: `Nobody can respond any more. Open proposals lapse; who waits hears so by mail after ${UNDO_MINUTES} minutes. Collaborations go on. The page can still be read.` },
    done: { nl: 'Je plaatsing is gesloten.', en: 'Your posting is closed.' }, undo: 'reopen',
  }),
  reopen: transition({
    from: ['closed', 'expired', 'filled'], to: ['published'], by: 'publisher', button: { nl: 'Open opnieuw', en: 'Open anew' },
    rule: { nl: 'met een sluitdatum die nog komt, en met plaats', en: 'with a closing date that is still to come, and with room' },
    happens: { nl: 'Iedereen kan weer reageren tot de nieuwe sluitdatum. Opleidingen die passen en nog niets hoorden, krijgen bericht.', en: 'Everybody can respond again until the new closing date. Programmes that fit and did not hear of it yet are told.' },
    done: { nl: 'Je plaatsing staat weer open.', en: 'Your posting is open again.' },
  }),
  discard: transition({
    from: ['draft', 'in-review'], to: ['withdrawn'], by: 'staff', rule: always, button: { nl: 'Gooi weg', en: 'Throw away' },
    happens: { nl: 'Het concept verdwijnt uit je lijst.', en: 'The draft goes from your list.' },
    done: { nl: 'Concept weggegooid.', en: 'Draft thrown away.' }, undo: 'restore',
  }),
  withdraw: transition({
    from: ['published', 'paused'], to: ['withdrawn'], by: 'publisher', button: { nl: 'Trek in', en: 'Withdraw' },
    rule: { nl: 'er is nog geen plaats vergeven', en: 'no seat was given yet' },
    happens: { nl: `De plaatsing verdwijnt: niemand buiten je organisatie kan haar nog lezen. Open voorstellen vervallen; wie wacht, hoort dat na ${UNDO_MINUTES} minuten per mail.`, en: `The posting goes: nobody outside your organisation can read it. Open proposals lapse; who waits hears so by mail after ${UNDO_MINUTES} minutes.` },
    done: { nl: 'Je plaatsing is ingetrokken.', en: 'Your posting is withdrawn.' }, undo: 'restore',
  }),
  restore: transition({
    from: ['withdrawn'], to: ['draft', 'in-review', 'published', 'paused', 'expired'], by: 'staff', button: { nl: 'Zet terug', en: 'Put back' },
    rule: { nl: `een concept altijd, wat open stond binnen ${UNDO_MINUTES} minuten`, en: `a draft always, what was open within ${UNDO_MINUTES} minutes` },
    happens: { nl: 'De plaatsing staat weer zoals ze stond.', en: 'The posting stands as it did.' },
    done: { nl: 'Je plaatsing staat weer zoals ze stond.', en: 'Your posting stands as it did.' },
  }),
  expire: transition({
    from: ['published', 'paused'], to: ['expired'], by: 'clock', rule: { nl: 'de sluitdatum is voorbij', en: 'its closing date has passed' },
    happens: { nl: 'Nieuwe reacties kunnen niet meer. Voorstellen van voor de sluitdatum kunnen nog beantwoord worden.', en: 'Nobody new can respond. Proposals from before the closing date can still be answered.' },
  }),
  fill: transition({
    from: ['published', 'paused', 'expired'], to: ['filled'], by: 'seats', rule: { nl: 'de laatste plaats is vergeven', en: 'the last seat was given' },
    happens: { nl: 'De andere open voorstellen vervallen; wie wacht, hoort dat per mail.', en: 'The other open proposals lapse; who waits hears so by mail.' },
  }),
  'give-back': transition({
    from: ['filled'], to: ['published', 'expired'], by: 'seats', rule: { nl: 'er komt een plaats terug', en: 'a seat comes back' },
    happens: { nl: 'De plaatsing staat weer open tot haar sluitdatum.', en: 'The posting is open again until its closing date.' },
  }),
} as const satisfies Record<string, PostingTransition>;

/** Anything that can happen to where a posting stands. */
export type PostingMove = 'publish' | 'hold' | 'take-back' | 'pause' | 'silence' | 'disapprove' | 'approve' | 'resume' | 'come-back' | 'close' | 'reopen' | 'discard' | 'withdraw' | 'restore' | 'expire' | 'fill' | 'give-back';
export const postingMoves = Object.keys(postingLife) as PostingMove[];
/** What people do, in the order in which buttons stand. */
export const postingActs = ['publish', 'take-back', 'resume', 'pause', 'reopen', 'close', 'withdraw', 'discard', 'restore'] as const satisfies PostingMove[];
export type PostingAct = (typeof postingActs)[number];

export const moveOf = (move: PostingMove): PostingTransition => postingLife[move];

/** Whether a posting that stands here can make this move. */
export const canMove = (move: PostingMove, status: PostingStatus): boolean => moveOf(move).from.includes(status);

/** What may follow a status. */
export const followersOf = (status: PostingStatus): PostingStatus[] =>
  [...new Set(postingMoves.filter((move) => canMove(move, status)).flatMap((move) => moveOf(move).to))];
