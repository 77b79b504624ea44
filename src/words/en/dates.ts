import { isolate } from "./grammar.ts";

/**
 * What surrounds days, months and years: these themselves come ready from `Intl`. The arguments are finished texts,
 * such as "2 November 2019" or, where the year follows, "29 April".
 */
export const dates = {
  /** Saturday 2 November 2019 */
  weekdayAndDay: (weekday: string, day: string) => `${weekday} ${day}`,
  /** 11 September 2001, 08:46 */
  atTime: (day: string, time: string) => `${day}, ${time}`,
  /** 08:46 (UTC−4) */
  inZone: (time: string, zone: string) => `${time} (${zone})`,
  /** The short name of a month, from the one that `Intl` gives, which differs between browsers (Sep, Sept). */
  shortMonth: (name: string) => name.slice(0, 3),
  /** 4001 BCE; `year` counts from 1. */
  beforeCommonEra: (year: string) => `${year} BCE`,
  /** 45 CE: years below 100, which might pass for days. */
  commonEra: (year: string) => `${year} CE`,
  /** the 2010s; `year` is the first of the ten. */
  decade: (year: string) => `the ${year}s`,
  /** 2000 to 2099: a century, standing alone. */
  years: (first: string, last: string) => `${first} to ${last}`,
  /** 29 Apr – 10 May 2019 */
  range: (first: string, last: string) =>
    /[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`,
  /** 2021, from July: a year of which the axis shows the days from July on. */
  yearFrom: (year: string, month: string) => `${year}, from ${month}`,
  /** from 29 April to 10 May 2019: it lasted. */
  fromTo: (start: string, end: string) => `from ${start} to ${end}`,
  /** between July and September 2019: once, at some time. */
  between: (start: string, end: string) => `between ${start} and ${end}`,
  /** by 2 November 2019 */
  by: (date: string) => `by ${date}`,
  /** until 2 May 2019, start not known */
  untilFromUnknown: (date: string) => `until ${date}, start not known`,
  /** from 18 July 2021 on */
  fromOn: (date: string) => `from ${date} on`,
  /** from 18 July 2021, end not known */
  fromToUnknown: (date: string) => `from ${date}, end not known`,
  /** 18 July 2021 or later */
  orLater: (date: string) => `${date} or later`,
  /** about 2 November 2019 */
  approximate: (date: string) => `about ${date}`,
  /** 2 November 2019, uncertain */
  uncertain: (date: string) => `${date}, uncertain`,
  /** The same within a longer phrase: by 2 November 2019 (uncertain). */
  uncertainWithin: (date: string) => `${date} (uncertain)`,
  /** 20 May 2019 (17 May by another account) */
  byAnother: (date: string, other: string) => `${date} (${other} by another account)`,
  /** between July and September 2019 (others: 26 July, 20 August, …): the first two, and how many more there are. */
  byOthers: (date: string, one: string, other: string, more: number) =>
    `${date} (others: ${one}, ${other}${more > 0 ? ",\u00a0…" : ""})`,
  /** verdict 3 Nov 2019, happened 5 Sep 2019: by a column of the file's own */
  byColumn: (column: string, date: string, happened: string) =>
    `${isolate(column)} ${date}, happened ${happened}`,
  /** public 3 Nov 2019, happened 5 Sep 2019 */
  becamePublic: (known: string, happened: string) => `public ${known}, happened ${happened}`,
  /** some time in May 2019 */
  someTimeIn: (date: string) => `some time in ${date}`,
  /** some time between 2000 and 2099 */
  someTimeBetween: (first: string, last: string) => `some time between ${first} and ${last}`,
};
