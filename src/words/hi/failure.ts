import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const failure: Translation<typeof english> = {
  unknownDataset: (id) => `यहाँ “${isolate(id)}” नाम का कोई डेटा नहीं है।`,
  ownFile: "यह लिंक तब बना जब किसी की अपनी डिस्क की फ़ाइल खुली थी। वह केवल उन्हीं के पास है: उसे फिर से खोलें।",
  foreignDeclined: (host) => `${isolate(host)} से कुछ नहीं लाया गया।`,
  stopped: "लोड करना रोक दिया गया।",
  unanswered: (name) => `पूछे गए उत्तरों के बिना “${isolate(name)}” नहीं पढ़ी जा सकती।`,
  stays: "जो पहले खुला था, वह पृष्ठ पर बना हुआ है।",
  openDefault: "मूल घटनाक्रम खोलें",
};
