/** Of the dialog that sets the window of time; the words come with it, in every language. */
export const timeWindow = {
  title: "Window",
  hint: "Only the events of these days count, here and in the network. Drag over the years, or type the days.",
};
