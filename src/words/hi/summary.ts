import type { summary as english } from "../en/summary.ts";
import type { Translation } from "../words.ts";

export const summary: Translation<typeof english> = {
  title: "संक्षेप में",
  nothing: "कोई घटना मेल नहीं खाती।",
  extent: (events, range) => `${events}, ${range}।`,
  busiest: (month, events) => `सबसे अधिक घटनाओं वाला महीना: ${month}, ${events}।`,
  busiestYear: (year, events) => `सबसे अधिक घटनाओं वाला साल: ${year}, ${events}।`,
  actors: (names) => `सबसे सक्रिय: ${names}।`,
  targets: (names) => `जिनके साथ सबसे अधिक कुछ किया गया: ${names}।`,
  happened: (what) => `क्या हुआ: ${what}।`,
  acted: (names) => `किसने किया: ${names}।`,
  actedUpon: (names) => `किसके साथ किया गया: ${names}।`,
  contested: (counts) => `${counts}।`,
};
