import { faultOf, Post, type Parcel, type SmtpFault } from '#base/server';

/** The outgoing mail of a test: nothing leaves, everything is kept. */
export class TestPost extends Post {
  readonly sent: Parcel[] = [];
  /** What the mail server answers to mail for an address, instead of taking it. */
  readonly refusals = new Map<string, Partial<SmtpFault>>();

  constructor() {
    super('smtp://127.0.0.1:1', 'Koppelvlak <post@koppelvlak.example>');
  }

  override async send(parcel: Parcel): Promise<void> {
    const refusal = this.refusals.get(parcel.to.address);
    if (refusal) throw faultOf(Object.assign(new Error('refused'), refusal));
    this.sent.push(parcel);
  }

  to(address: string): Parcel[] {
    return this.sent.filter((parcel) => parcel.to.address === address);
  }
}
