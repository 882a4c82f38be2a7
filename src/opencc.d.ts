// opencc-js types only its converters; we use one of its dictionaries as plain data.
declare module 'opencc-js/dict/TSCharacters' {
  /** "traditional simplified" pairs, joined by "|". */
  const pairs: string;
  export default pairs;
}
