import type { DateMessages } from "./messages.ts";

export const dates: DateMessages = {
  weekdayAndDay: (weekday, day) => `${weekday} ${day}`,
  shortMonth: (name) => name.slice(0, 3),
  beforeCommonEra: (year) => `${year} BCE`,
  commonEra: (year) => `${year} CE`,
  decade: (year) => `the ${year}s`,
  years: (first, last) => `${first} to ${last}`,
  range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
  fromTo: (start, end) => `from ${start} to ${end}`,
  between: (start, end) => `between ${start} and ${end}`,
  by: (date) => `by ${date}`,
  untilFromUnknown: (date) => `until ${date}, start not known`,
  fromOn: (date) => `from ${date} on`,
  fromToUnknown: (date) => `from ${date}, end not known`,
  orLater: (date) => `${date} or later`,
  approximate: (date) => `about ${date}`,
  uncertain: (date) => `${date}, uncertain`,
  uncertainWithin: (date) => `${date} (uncertain)`,
  someTimeIn: (date) => `some time in ${date}`,
  someTimeBetween: (first, last) => `some time between ${first} and ${last}`,
};
