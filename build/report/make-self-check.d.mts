/** Path of the generated module. */
export declare const PRODUCT: string
/** Text of the generated module, bundled from the sources as they are now. */
export declare const selfCheckModule: () => Promise<string>
