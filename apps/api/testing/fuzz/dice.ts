/** Chance that is the same in every run of one seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds start far apart.
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  }

  /** A number from 0 up to 1. */
  throw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  often(chance: number): boolean {
    return this.throw() < chance;
  }

  below(size: number): number {
    return Math.floor(this.throw() * size);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
}
