import pg from 'pg';

type Parser = (value: string) => unknown;

const INT8 = 20;
const TIMESTAMPTZ = 1184;

const toDate = pg.types.getTypeParser(TIMESTAMPTZ) as (value: string) => Date;

const parsers = new Map<number, Parser>([
  [INT8, BigInt],
  [TIMESTAMPTZ, (value) => toDate(value).toISOString()],
]);

/**
 * A bigint arrives as `bigint`, a timestamptz as an ISO text with milliseconds. Results stay in text form: asked for
 * binary ones, pg 8.23 decodes the bytes as UTF-8 and spoils them.
 */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format): Parser => parsers.get(oid) ?? (pg.types.getTypeParser(oid, format) as Parser),
};
