/** A story, or what is left of it, in a few sentences; the words come with those who say it, in every language. */
export const summary = {
  title: "In short",
  nothing: "No event matches.",
  extent: (events: string, range: string) => `${events}, ${range}.`,
  busiest: (month: string, events: string) => `Busiest month: ${month}, ${events}.`,
  busiestYear: (year: string, events: string) => `Busiest year: ${year}, ${events}.`,
  actors: (names: string) => `Most active: ${names}.`,
  targets: (names: string) => `Most often acted upon: ${names}.`,
  /** Of a few events: their headlines, or how many of which kind. */
  happened: (what: string) => `What happened: ${what}.`,
  acted: (names: string) => `Who acts: ${names}.`,
  actedUpon: (names: string) => `Who is acted upon: ${names}.`,
  contested: (counts: string) => `${counts}.`,
};
