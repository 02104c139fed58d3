import { Post, type Parcel } from '#base/server';

/** The outgoing mail of a test: nothing leaves, everything is kept. */
export class TestPost extends Post {
  readonly sent: Parcel[] = [];

  constructor() {
    super('smtp://127.0.0.1:1', 'Koppelvlak <post@koppelvlak.example>');
  }

  override async send(parcel: Parcel): Promise<void> {
    this.sent.push(parcel);
  }

  to(address: string): Parcel[] {
    return this.sent.filter((parcel) => parcel.to.address === address);
  }
}
