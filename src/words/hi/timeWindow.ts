import type { timeWindow as english } from "../en/timeWindow.ts";
import type { Translation } from "../words.ts";

export const timeWindow: Translation<typeof english> = {
  title: "अवधि",
  hint: "सूची और नेटवर्क, दोनों में केवल इन्हीं दिनों की घटनाएँ गिनी जाती हैं। वर्षों के ऊपर खींचकर चुनें, या तारीख़ें लिखें।",
};
