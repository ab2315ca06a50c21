/** The folder with initdb, pg_ctl and postgres; undefined where none was had. */
export const postgresPrograms: () => string | undefined
