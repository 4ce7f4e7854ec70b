/** The package has no types of its own. */
declare module 'tweetnacl-sealedbox-js' {
  interface SealedBox {
    /** Encrypts for the holder of the key; nobody can tell from whom it is. */
    readonly seal: (message: Uint8Array, publicKey: Uint8Array) => Uint8Array
    readonly open: (box: Uint8Array, publicKey: Uint8Array, secretKey: Uint8Array) => Uint8Array | null
  }
  const sealedBox: SealedBox
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS package, whose exports arrive so.
  export default sealedBox
}
