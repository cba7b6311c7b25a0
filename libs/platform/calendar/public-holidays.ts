import { dateOfDayNumber, dayNumber, type LocalDate } from './local-date.js';

/** A public holiday with its names and the law that makes it one. */
export interface PublicHoliday {
  readonly date: LocalDate;
  readonly danish: string;
  readonly english: string;
  /** The law, in Danish, as it is cited. */
  readonly source: string;
}

const REFORM =
  'Folkekirkens helligdage efter forordning af 26. oktober 1770; helligdagsloven § 1, ' +
  'lovbekendtgørelse nr. 1023 af 24. oktober 2012';
const PRAYER_DAY =
  'Bededagsforordningen af 1686; afskaffet fra 2024 ved lov om konsekvenser ved afskaffelsen af store bededag ' +
  'som helligdag (L 13, vedtaget 28. februar 2023)';
const LAST_YEAR_OF_PRAYER_DAY = 2023;

type Row = readonly [days: number, danish: string, english: string, source: string];

/** Days from Easter Day. */
const movable: readonly Row[] = [
  [-3, 'Skærtorsdag', 'Maundy Thursday', REFORM],
  [-2, 'Langfredag', 'Good Friday', REFORM],
  [0, 'Påskedag', 'Easter Day', REFORM],
  [1, '2. påskedag', 'Easter Monday', REFORM],
  [26, 'Store bededag', 'General Prayer Day', PRAYER_DAY],
  [39, 'Kristi himmelfartsdag', 'Ascension Day', REFORM],
  [49, 'Pinsedag', 'Whit Sunday', REFORM],
  [50, '2. pinsedag', 'Whit Monday', REFORM],
];

const fixed = [
  ['01-01', 'Nytårsdag', "New Year's Day"],
  ['12-25', 'Juledag', 'Christmas Day'],
  ['12-26', '2. juledag', 'Second Day of Christmas'],
] as const;

/**
 * Easter Day of a year by the Gregorian rule: the Sunday after the first ecclesiastical full moon on or after
 * 21 March. Method: the anonymous one printed in Nature, 20 April 1876, as given by Meeus, Astronomical
 * Algorithms, ch. 8.
 *
 * @throws RangeError for a year before 1776, when Denmark reckoned Easter otherwise, or after 9999.
 */
export function easterDay(year: number): LocalDate {
  if (!Number.isInteger(year) || year < 1776 || year > 9999) {
    throw new RangeError(`Easter is computed for the years 1776 to 9999, not for ${year}`);
  }
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dateOfDayNumber(dayNumber(`${year}-03-22`) + epact + toSunday - 7 * late);
}

/**
 * The Danish public holidays of a year, in order of date. No law moves one that falls on a weekend.
 *
 * Store bededag, the fourth Friday after Easter, is among them up to and including 2023. Constitution Day,
 * 24 and 31 December are no public holidays: whether they count is a matter of policy.
 *
 * @throws RangeError for a year before 1776 or after 9999.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const easter = dayNumber(easterDay(year));
  const inForce = movable.filter(([days]) => days !== 26 || year <= LAST_YEAR_OF_PRAYER_DAY);
  return [
    ...inForce.map(([days, danish, english, source]) => {
      return { date: dateOfDayNumber(easter + days), danish, english, source };
    }),
    ...fixed.map(([monthDay, danish, english]) => {
      return { date: `${year}-${monthDay}`, danish, english, source: REFORM };
    }),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}
