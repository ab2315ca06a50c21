/** Encryption to other laptops, wanted only when they exchange something: bundled as a file of its own, so that starting the app does not prepare its curves. */
export { Decrypter, Encrypter, Stanza, generateX25519Identity, identityToRecipient } from 'age-encryption'
