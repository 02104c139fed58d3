/** A Markdown file is imported as its text, as a .sql file is. */
declare module '*.md' {
  const text: string;
  export default text;
}

/** A .sql file is imported as its text; rolldown and jest both bundle it so. */
declare module '*.sql' {
  const text: string;
  export default text;
}
