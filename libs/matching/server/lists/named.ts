/** Numbers the values of a statement by their names: `at` writes one, `of` puts them in order. */
export function named<const N extends Record<string, string>>(types: N) {
  const names = Object.keys(types) as (keyof N & string)[];
  return {
    at: (name: keyof N & string) => `$${names.indexOf(name) + 1}::${types[name]}`,
    of: (given: Record<keyof N, unknown>) => names.map((name) => given[name]),
  };
}
