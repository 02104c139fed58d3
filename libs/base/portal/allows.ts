interface Permitted { can?: readonly { do: string; allowed: boolean }[] | null }

/** Whether the reader may do this with a thing, as the answer that brought it said. */
export const allows = (thing: Permitted | null | undefined, act: string): boolean => thing?.can?.some((one) => one.do === act && one.allowed) ?? false;
