/** The name of the constraint that a write broke; the database has the last word when two come at once. */
export function brokenRule(error: unknown): string | null {
  const { driverError } = error as { driverError?: { constraint?: string } };
  return driverError?.constraint ?? null;
}
