/** Distinct values, each kept once: a programme holds the number of its value. */
export class Dictionary<Value> {
  readonly values: Value[] = [];
  private readonly codes = new Map<string, number>();

  codeOf(value: Value): number {
    const key = JSON.stringify(value);
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.codes.set(key, code);
    }
    return code;
  }

  /** The number of a value, if any programme ever had it. */
  find(value: Value): number | undefined {
    return this.codes.get(JSON.stringify(value));
  }

  /** The value of a number that `codeOf` gave. */
  at(code: number | undefined): Value {
    const value = this.values[code ?? -1];
    if (value === undefined) throw new RangeError(`No value has the number ${code}`);
    return value;
  }
}
