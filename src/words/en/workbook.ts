/** A story as a workbook, and its sheet that says how the others are filled in; names of sheets and columns stay. */
export const workbook = {
  name: "Workbook",
  hint: "Sheets for a spreadsheet (XLSX); open it here again after you have worked on it",
  howTo: [
    "How to work on this story",
    "Each sheet holds one kind of thing: a row for each event, actor, source and so on. The first row names the columns; leave it as it is. Columns and sheets may be left blank, or left out.",
    "Events: date, headline, kind and standing are needed. An id becomes part of links, so leave it as it is once the story is published; a blank one is made from the headline. When a published id changes, put the old one under “former ids”. A “short headline” of at most 36 letters stands where the whole one has no room; say there too who says so.",
    "Dates are written as far as they are known: 2019-11-02, 2019-05, 2019, about a day 2019-11-02~, a stretch 2019-04-29/2019-05-10, before a day ../2019-11-02. Every cell here is text, so that the spreadsheet does not make a day of a month.",
    "Standing: confirmed (sources show that it happened), reported, alleged, disputed. Give every event its sources. Where “statement” is yes, of an event or of its kind, confirmed means that it was said; whether it is true is another matter.",
    "Several things in one cell are put apart by semicolons: “Post Office; Alan Bates”. Behind “>” stands more about each: an actor’s role (“Alan Bates > agent”), the place in a source (“judgment > paragraph 12”). What holds a semicolon or “>” itself is put in quotes.",
    "Actors, sources, kinds and groups are named by their id or by their name. A name that nearly matches is asked about, never guessed.",
    "Actions say who did what to whom, Links which event answers which, Other dates and Disputes what the sources disagree on, Replies what those who are accused answered, Tours the ways through the story, Corrections what was changed after publication.",
    "Then open the file on the page, by “Open your own file” or by dropping it there. What is wrong is named with its sheet, row and column.",
  ],
};
