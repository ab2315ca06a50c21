import { version } from '../../package.json'

/** Printed in releases and reports: who reads one later must know what made it. */
export const APP_VERSION = version
