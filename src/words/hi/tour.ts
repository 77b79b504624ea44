import type { tour as english } from "../en/tour.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const tour: Translation<typeof english> = {
  title: "कहानी की सैर",
  step: (number, total) => `${numbers.format(total)} में से चरण ${numbers.format(number)}`,
  goTo: (number, headline) => `चरण ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "सैर के चरण",
  next: "अगला चरण",
  previous: "पिछला चरण",
  leave: "सैर छोड़ें",
  others: "दूसरी सैरें",
  whole: "इस घटना के बारे में सब कुछ",
  emptyWindow: "इस चरण में दिए गए दिनों में इसकी घटना नहीं आती; इसलिए घटना के आसपास के दिन दिखाए गए हैं।",
};
