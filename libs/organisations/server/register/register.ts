/** A company as the business register has it. */
export interface RegisterEntry {
  kvk: string;
  branchNumber: string | null;
  name: string;
  municipality: string | null;
  website: string | null;
}

/** The business register (handelsregister), wherever it is asked. Null means that it could not be asked: nothing was checked. */
export abstract class Register {
  abstract byNumber(kvk: string): Promise<RegisterEntry[] | null>;
  abstract byName(name: string): Promise<RegisterEntry[] | null>;
}

/** No register is connected. */
export class NoRegister extends Register {
  byNumber(): Promise<null> {
    return Promise.resolve(null);
  }

  byName(): Promise<null> {
    return Promise.resolve(null);
  }
}
