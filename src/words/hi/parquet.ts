import type * as english from "../en/parquet.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const parquet: Translation<typeof english.parquet> = {
  damaged: "Parquet फ़ाइल ख़राब या अधूरी है। उसे फिर से डाउनलोड करें।",
  tooLarge: "Parquet फ़ाइल खोलने पर बहुत बड़ी हो जाती है: 512 MB से ज़्यादा। उसे टुकड़ों में बाँटें।",
  encrypted: "Parquet फ़ाइल कूटबद्ध है। उसे बिना कूटलेखन के सहेजें, या तालिका को CSV में।",
  elsewhere: "Parquet फ़ाइल के स्तंभ दूसरी फ़ाइलों में हैं। उसे एक फ़ाइल में सहेजें।",
  changed: "पढ़ते समय फ़ाइल बदल गई। फिर कोशिश करें।",
  otherPart: "सर्वर ने माँगे गए हिस्से की जगह दूसरा हिस्सा दिया। उसे बाइट की सीमाओं (206) में जवाब देना चाहिए।",
  short: "फ़ाइल का एक हिस्सा समय से पहले समाप्त हो गया। फिर कोशिश करें।",
  noParts: (megabytes) =>
    `सर्वर फ़ाइल के हिस्से नहीं देता, इसलिए पूरी फ़ाइल पढ़ी गई: ${megabytes} MB। उसे बाइट की सीमाओं (206) में जवाब देना चाहिए।`,
  many: {
    rows: (most) => `फ़ाइल में ${numbers.format(most)} से ज़्यादा पंक्तियाँ हैं। उसे टुकड़ों में बाँटें।`,
    columns: (most) => `फ़ाइल में ${numbers.format(most)} से ज़्यादा स्तंभ हैं। कुछ छोड़ दें।`,
    cells: (most) => `फ़ाइल में ${numbers.format(most)} से ज़्यादा ख़ाने हैं। उसे टुकड़ों में बाँटें।`,
  },
  rows: (has, says) =>
    `Parquet फ़ाइल कहती है कि उसमें ${numbers.format(says)} पंक्तियाँ हैं, पर उसके हिस्सों में ${numbers.format(has)} हैं। उसे फिर से डाउनलोड करें।`,
  outside: (group) =>
    `Parquet फ़ाइल का पंक्ति-समूह ${numbers.format(group)} फ़ाइल के बाहर इशारा करता है। उसे फिर से डाउनलोड करें।`,
  codec: (column, codec) =>
    `स्तंभ “${isolate(column)}” ${isolate(codec)} से दबाया गया है, जो पढ़ा नहीं जाता। उसे Snappy, gzip, Zstandard या LZ4 से सहेजें, या तालिका को CSV में।`,
  column: (column, found) =>
    `स्तंभ “${isolate(column)}” वैसा नहीं है जैसा Parquet फ़ाइल उसके बारे में कहती है (${isolate(found)})। उसे नए सिरे से लिखें, या तालिका को CSV में सहेजें।`,
  noCells: (column) =>
    `स्तंभ “${isolate(column)}” में रिकॉर्ड, मैप, स्थान या बाइट हैं, इसलिए वह छोड़ दिया गया। पाठ, संख्याएँ, तारीख़ें और उनकी सूचियाँ पढ़ी जाती हैं।`,
};
