// opencc-js types only its converters; we use its dictionaries as plain data.
declare module 'opencc-js/dict/*' {
  /** "from to" pairs, joined by "|"; where several are possible the most usual stands first. */
  const pairs: string;
  export default pairs;
}
