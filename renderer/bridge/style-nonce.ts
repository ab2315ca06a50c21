/** The word by which the page's policy admits a style sheet made at run time (the editor's, the report's). New for each load. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
