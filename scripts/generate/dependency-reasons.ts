/** A package that src/ imports: what for, and why it is neither written here nor another one. */
export interface Reason {
  readonly does: string
  readonly why: string
}

export const direct: Readonly<Record<string, Reason>> = {
  '@actions/core': {
    does: 'reads inputs, masks secrets, writes outputs, annotations and the summary',
    why: 'GitHub’s own, so its escaping is the runner’s. Its HTTP client and what starts programs are left out of the build',
  },
  '@octokit/core': {
    does: 'sends GraphQL and REST requests to GitHub',
    why: 'GitHub’s own client without the endpoints nobody calls here; `@octokit/rest` would bring all of them',
  },
  '@octokit/plugin-retry': {
    does: 'repeats reads that GitHub answered with 5xx',
    why: 'GitHub’s own; which answers are worth another try is its knowledge',
  },
  '@octokit/plugin-throttling': {
    does: 'waits as GitHub’s two rate limits ask',
    why: 'GitHub’s own; the secondary limit is told in several ways, and it knows them',
  },
  'big.js': {
    does: 'reckons amounts of money exactly',
    why: 'binary floats lose cents. The smallest of its kind, without dependencies',
  },
  'fastest-levenshtein': {
    does: 'finds the name somebody meant (“did you mean …”)',
    why: 'one function, quick on long lists of names, without dependencies',
  },
  'mdast-util-from-markdown': {
    does: 'reads markdown into a tree with positions',
    why: 'CommonMark is hard to read right, and each fault needs its line and column, which `marked` does not tell',
  },
  'mdast-util-gfm': {
    does: 'adds GitHub’s tables, task lists and strikethrough to that tree',
    why: 'hours often stand in tables; of the same makers',
  },
  'micromark-extension-gfm': {
    does: 'reads GitHub’s own notation, which the tree is made of',
    why: 'the same, one layer below',
  },
  picomatch: {
    does: 'matches globs',
    why: 'the matcher many tools use, so a glob means here what it means elsewhere; without dependencies. Patterns that backtrack are refused before it sees them',
  },
  'rails-timezone': {
    does: 'names IANA’s zone for the zone Harvest names',
    why: 'a table of Rails’ names, which Harvest uses; without dependencies',
  },
  'tweetnacl-sealedbox-js': {
    does: 'seals a new refresh token for GitHub’s secrets',
    why: 'GitHub takes libsodium’s sealed boxes only, and Node has no XSalsa20. libsodium itself would come as WebAssembly, which nobody can read',
  },
  undici: {
    does: 'sends requests through the proxy the environment names',
    why: 'what Node has built in heeds a proxy only where it is told to as it starts; this is the same code, by the same people',
  },
  valibot: {
    does: 'checks the configuration and what both servers answer',
    why: 'schema and type in one place, from which the published JSON Schemas come too; without dependencies',
  },
  yaml: {
    does: 'reads the configuration, front matter and workflows',
    why: 'keeps line and column of each value, and limits aliases. `js-yaml` keeps neither. Without dependencies',
  },
}

/** What those bring with them: what each does there. */
export const indirect: Readonly<Record<string, string>> = {
  '@octokit/auth-token': 'puts the token into the header',
  '@octokit/endpoint': 'makes a request of a route and its parameters',
  '@octokit/graphql': 'sends a GraphQL query',
  '@octokit/request': 'sends one request',
  '@octokit/request-error': 'the error of a refused request',
  'before-after-hook': 'lets plugins wrap each request',
  blakejs: 'the hash that a sealed box takes its nonce from',
  bottleneck: 'the queues that limits and repeats wait in',
  ccount: 'counts a character, for brackets at the end of an address',
  'character-entities': 'the table of named characters, such as `&amp;`',
  'content-type': 'reads the type of an answer',
  'decode-named-character-reference': 'looks a named character up',
  devlop: 'assertions that are empty here',
  'escape-string-regexp': 'makes a regular expression of plain text',
  'json-with-bigint': 'reads numbers of an answer that are too large for a double',
  'mdast-util-find-and-replace': 'finds addresses in text that are links without notation',
  'mdast-util-gfm-autolink-literal': 'such links',
  'mdast-util-gfm-footnote': 'footnotes',
  'mdast-util-gfm-strikethrough': 'strikethrough',
  'mdast-util-gfm-table': 'tables',
  'mdast-util-gfm-task-list-item': 'task lists',
  'mdast-util-to-string': 'the text of a node',
  micromark: 'the tokenizer below the tree',
  'micromark-core-commonmark': 'CommonMark’s notation',
  'micromark-extension-gfm-autolink-literal': 'the notation of links without notation',
  'micromark-extension-gfm-footnote': 'the notation of footnotes',
  'micromark-extension-gfm-strikethrough': 'the notation of strikethrough',
  'micromark-extension-gfm-table': 'the notation of tables',
  'micromark-extension-gfm-task-list-item': 'the notation of task lists',
  'micromark-factory-destination': 'reads a link’s address',
  'micromark-factory-label': 'reads a link’s label',
  'micromark-factory-space': 'reads spaces',
  'micromark-factory-title': 'reads a link’s title',
  'micromark-factory-whitespace': 'reads spaces and line ends',
  'micromark-util-character': 'tells letters, digits and punctuation apart',
  'micromark-util-chunked': 'joins long lists without a stack of arguments',
  'micromark-util-classify-character': 'tells what may surround emphasis',
  'micromark-util-combine-extensions': 'makes one notation of several',
  'micromark-util-decode-numeric-character-reference': 'reads `&#38;`',
  'micromark-util-decode-string': 'reads escapes',
  'micromark-util-edit-map': 'changes lists of tokens at once',
  'micromark-util-html-tag-name': 'the names of HTML’s elements',
  'micromark-util-normalize-identifier': 'compares labels',
  'micromark-util-resolve-all': 'calls each part’s last step',
  'micromark-util-subtokenize': 'reads what stands within',
  tweetnacl: 'the curve and the cipher of a sealed box',
  'unist-util-is': 'tells kinds of nodes apart',
  'unist-util-stringify-position': 'line and column as text',
  'unist-util-visit-parents': 'goes through a tree',
  'universal-user-agent': 'names Node in the header',
}

/** The imports that load a part of what is built, in words. An import that is not here has no words, and that is refused. */
export const loads: Readonly<Record<string, string>> = {
  start: 'every command, at the start',
  './rollup.js': '`rollup`',
  './check.js': '`check`',
  './sync.js': '`sync`',
  './request.js': '`request`',
  './octokit.js': 'whatever asks GitHub',
  undici: 'whatever asks Harvest or GitHub through a proxy',
  'tweetnacl-sealedbox-js': 'a run that stores a new refresh token',
  '../harvest/oauth.js': 'a run with a refresh token',
  '../github/secrets.js': 'a run that stores a new refresh token',
}
