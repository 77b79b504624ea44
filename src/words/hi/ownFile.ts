import type * as english from "../en/ownFile.ts";
import type { Translation } from "../words.ts";
import { count, isolate, numbers, ROW } from "./grammar.ts";

export const ownFile: Translation<typeof english.ownFile> = {
  title: "अपनी फ़ाइल खोलें",
  hint: "फ़ाइल आपके ब्राउज़र में पढ़ी जाती है। वह कहीं नहीं भेजी जाती और उसका कुछ भी रखा नहीं जाता।",
  choose: "फ़ाइल चुनें",
  accepted:
    "Dateline JSON, तालिकाएँ (CSV, TSV, Parquet) और JSON की सूचियाँ (ACLED, UCDP, GDELT और Wikidata की भी), कार्यपुस्तिकाएँ (XLSX, ODS), TimelineJS, SIMILE, तारीख़ों वाला GEXF, FollowTheMoney; gzip की हुई भी। 512 MB और 20,00,000 घटनाओं तक।",
  paste: "या उसका पाठ चिपकाएँ",
  address: "या किसी फ़ाइल का https पता",
  check: "प्रकाशित करने से पहले फ़ाइल जाँचें",
  addressHint: "कुछ भी लाने से पहले आपसे एक बार और पूछा जाएगा।",
  drop: "खोलने के लिए फ़ाइल यहाँ छोड़ें",
  pastedName: "चिपकाया गया पाठ",
  fromFile: (name) => `आपकी अपनी फ़ाइल: ${isolate(name)}। यह इस ब्राउज़र से बाहर नहीं गई है।`,
  fromHost: (host) => `यह डेटा ${isolate(host)} से आया है। इस साइट ने इसे नहीं जाँचा है।`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "मूल घटनाक्रम पर लौटें",
  setAside: (value) => `${count(value, ROW)} अलग रखी गईं`,
  setAsideRow: (row, column, value, reason) =>
    `पंक्ति ${numbers.format(row)}${column === "" ? "" : `, ${isolate(column)}`}: “${isolate(value)}”। ${isolate(reason)}`,
  setAsideMore: (value) => `और ${numbers.format(value)}`,
  differs: "यह वह डेटा नहीं है जिसके साथ यह पृष्ठ प्रकाशित हुआ था।",
  setAsideDownload: "यह सूची डाउनलोड करें",
};
