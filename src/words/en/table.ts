/** The events as a table; its words come with it, in every language. */
export const table = {
  date: "Date",
  headline: "Headline",
};
