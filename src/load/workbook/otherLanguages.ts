import {
  EVENTS_SHEET,
  OPENING_COLUMNS,
  plainName,
  SHEETS,
  type SheetTable,
  STORY_FIELDS,
  STORY_SHEET,
} from "../../model/sheets.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { note } from "../imported.ts";
import { withoutAddition } from "./readSheets.ts";
import type { Workbook } from "./sheetTaker.ts";
import { MOST_ABOVE } from "./sheetTaker.ts";

/*
 * Names of sheets and columns, and words of cells, as authors of other languages write them: German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Turkish, Bengali. Made by a machine; a name that is missing here is asked for, or named as
 * unknown, like any other.
 */

/** By language, what the sheet of events is called. “Eventos” is so in Portuguese, and in Spanish with a column “Fecha”. */
const EVENTS_IN: Readonly<Record<string, string>> = {
  de: "Ereignisse",
  fr: "Événements, Évènements",
  es: "Acontecimientos, Hechos",
  pt: "Eventos, Acontecimentos",
  it: "Eventi",
  nl: "Gebeurtenissen",
  pl: "Wydarzenia, Zdarzenia",
  tr: "Olaylar",
  bn: "ঘটনা, ঘটনাবলি",
};

/** By the name of a sheet, its names in other languages. */
const SHEET_NAMES: Readonly<Record<string, string>> = {
  Events: Object.values(EVENTS_IN).join(", "),
  Actors:
    "Akteure, Beteiligte, Personen, Acteurs, Actores, Atores, Intervenientes, Attori, Protagonisti, Betrokkenen, Actoren, Aktorzy, Uczestnicy, Aktörler, Taraflar, পক্ষ, পক্ষসমূহ",
  Sources: "Quellen, Fuentes, Fontes, Fonti, Bronnen, Źródła, Kaynaklar, উৎস, সূত্র",
  Kinds:
    "Arten, Kategorien, Types, Catégories, Tipos, Categorías, Categorias, Tipi, Categorie, Soorten, Rodzaje, Kategorie, Türler, ধরন",
  Groups: "Gruppen, Groupes, Grupos, Gruppi, Groepen, Grupy, Gruplar, দল",
  Story:
    "Geschichte, Histoire, Récit, Historia, História, Storia, Verhaal, Opowieść, Öykü, Hikâye, গল্প, কাহিনি",
  Actions: "Handlungen, Actes, Acciones, Ações, Azioni, Handelingen, Działania, Eylemler, কাজ",
  Media:
    "Medien, Bilder, Médias, Medios, Imágenes, Mídia, Imagens, Immagini, Beelden, Obrazy, Görseller, ছবি",
  Corrections:
    "Korrekturen, Berichtigungen, Rectificaciones, Correcciones, Correções, Correzioni, Correcties, Sprostowania, Düzeltmeler, সংশোধন",
  Disputes:
    "Streitpunkte, Strittiges, Litiges, Disputas, Controversie, Geschillen, Spory, Anlaşmazlıklar, বিরোধ",
  Replies:
    "Antworten, Stellungnahmen, Réponses, Respuestas, Respostas, Risposte, Antwoorden, Odpowiedzi, Yanıtlar, জবাব",
  Tours: "Touren, Rundgänge, Parcours, Recorridos, Percursos, Percorsi, Rondleidingen, Trasy, Turlar, পথ",
  Opening: "Einstieg, Auftakt, Ouverture, Apertura, Abertura, Wstęp, Giriş, সূচনা",
  "Other dates":
    "Andere Daten, Autres dates, Otras fechas, Outras datas, Altre date, Andere data, Inne daty, Diğer tarihler, অন্য তারিখ",
  Columns: "Spalten, Colonnes, Columnas, Colunas, Colonne, Kolommen, Kolumny, Sütunlar, কলাম",
  Annotations: "Anmerkungen, Anotaciones, Anotações, Annotazioni, Annotaties, Adnotacje, Notlar, টীকা",
  Links: "Verweise, Liens, Enlaces, Ligações, Collegamenti, Verwijzingen, Powiązania, Bağlantılar, সংযোগ",
};

/** By the name of a column or field, or a word that a cell may have, its names in other languages. */
const WORDS: Readonly<Record<string, string>> = {
  id: "Kennung, Identifiant, Identificador, Identificativo, Kenmerk, Identyfikator, Kimlik, আইডি",
  date: "Datum, Fecha, Data, Tarih, তারিখ",
  headline:
    "Überschrift, Schlagzeile, Titre, Titular, Manchete, Titolo, Kop, Titel, Título, Tytuł, Nagłówek, Başlık, শিরোনাম",
  kind: "Art, Kategorie, Type, Catégorie, Tipo, Categoría, Categoria, Soort, Rodzaj, Kategoria, Tür, ধরন",
  standing: "Stand, Gewissheit, Statut, Estado, Situação, Stato, Status, Pewność, Durum, অবস্থা",
  statement:
    "Aussage, Déclaration, Declaración, Declaração, Dichiarazione, Verklaring, Oświadczenie, Açıklama, বক্তব্য",
  sources:
    "Quellen, Quelle, Sources, Fuentes, Fuente, Fontes, Fonte, Fonti, Bronnen, Bron, Źródła, Kaynaklar, Kaynak, উৎস, সূত্র",
  summary:
    "Zusammenfassung, Text, Résumé, Resumen, Resumo, Riassunto, Samenvatting, Streszczenie, Özet, সারাংশ",
  place: "Ort, Lieu, Lugar, Local, Luogo, Plaats, Miejsce, Yer, স্থান",
  actors:
    "Akteure, Beteiligte, Acteurs, Actores, Atores, Attori, Betrokkenen, Aktorzy, Uczestnicy, Aktörler, Taraflar, পক্ষ",
  prominence: "Gewicht, Importance, Importancia, Importância, Importanza, Gewicht, Waga, Önem, গুরুত্ব",
  name: "Nom, Nombre, Nome, Naam, Nazwa, Ad, নাম",
  role: "Rolle, Rôle, Función, Função, Ruolo, Rol, Rola, ভূমিকা",
  description: "Beschreibung, Descripción, Descrição, Descrizione, Beschrijving, Opis, Tanım, বিবরণ",
  group: "Gruppe, Groupe, Grupo, Gruppo, Groep, Grupa, Grup, দল",
  title: "Titel, Titre, Título, Titolo, Tytuł, Başlık, শিরোনাম",
  publisher: "Herausgeber, Verlag, Éditeur, Editor, Editora, Editore, Uitgever, Wydawca, Yayıncı, প্রকাশক",
  published:
    "Veröffentlicht, Erschienen, Publié, Publicado, Pubblicato, Gepubliceerd, Opublikowano, Yayımlandı, প্রকাশিত",
  url: "Adresse, Link, Lien, Enlace, Dirección, Endereço, Indirizzo, Adres, Bağlantı, ঠিকানা",
  label: "Bezeichnung, Libellé, Etiqueta, Rótulo, Etichetta, Aanduiding, Etykieta, Etiket, নাম",
  event: "Ereignis, Événement, Évènement, Evento, Hecho, Gebeurtenis, Wydarzenie, Olay, ঘটনা",
  from: "Wer, Von, Qui, De, Quién, Quem, Chi, Da, Wie, Van, Kto, Od, Kim, কে",
  verb: "Verb, Tut, Tat, Verbe, Verbo, Werkwoord, Czasownik, Eylem, ক্রিয়া",
  to: "Wem, An, À qui, A quién, A quem, A chi, Aan, Komu, Kime, কাকে",
  note: "Anmerkung, Hinweis, Nota, Opmerking, Uwaga, Not, টীকা",
  field: "Feld, Champ, Campo, Veld, Pole, Alan, ঘর",
  value: "Wert, Valeur, Valor, Valore, Waarde, Wartość, Değer, মান",
  language: "Sprache, Langue, Idioma, Língua, Lingua, Taal, Język, Dil, ভাষা",
  byline: "Autor, Autorin, Von, Auteur, Par, Autora, Por, Autore, Di, Door, Yazar, লেখক",
  licence: "Lizenz, Licence, Licencia, Licença, Licenza, Licentie, Licencja, Lisans, লাইসেন্স",
  contact: "Kontakt, Contacto, Contato, Contatto, İletişim, যোগাযোগ",
  file: "Datei, Fichier, Archivo, Ficheiro, Arquivo, File, Bestand, Plik, Dosya, ফাইল",
  alt: "Beschreibung, Description, Descripción, Descrição, Descrizione, Beschrijving, Opis, Tanım, বিবরণ",
  caption: "Bildunterschrift, Légende, Leyenda, Legenda, Didascalia, Bijschrift, Podpis, Alt yazı, শিরোনাম",
  credit: "Urheber, Foto, Crédit, Crédito, Credito, Autor, Kredi, কৃতিত্ব",
  confirmed: "Bestätigt, Confirmé, Confirmado, Confermato, Bevestigd, Potwierdzone, Doğrulandı, নিশ্চিত",
  reported: "Berichtet, Rapporté, Informado, Relatado, Riferito, Gemeld, Doniesiono, Bildirildi, প্রতিবেদিত",
  alleged:
    "Behauptet, Vorgeworfen, Vorwurf, Unbestätigt, Allégué, Presunto, Alegado, Beweerd, Zarzucane, İddia, অভিযোগ",
  disputed:
    "Umstritten, Strittig, Contesté, Disputado, Discutido, Contestado, Conteso, Contestato, Betwist, Sporne, Tartışmalı, বিতর্কিত",
  person: "Personne, Persona, Pessoa, Persoon, Osoba, Kişi, ব্যক্তি",
  organisation:
    "Organization, Company, Corporation, Organisation, Unternehmen, Entreprise, Organización, Empresa, Organização, Organizzazione, Azienda, Organisatie, Bedrijf, Organizacja, Firma, Kuruluş, Şirket, সংস্থা",
  government:
    "Agency, Authority, Ministry, Regierung, Behörde, Gouvernement, Gobierno, Governo, Regering, Rząd, Hükûmet, সরকার",
  media: "Newspaper, Medium, Média, Medio, Mídia, Basın, গণমাধ্যম",
  court: "Gericht, Tribunal, Tribunale, Rechtbank, Sąd, Mahkeme, আদালত",
  yes: "Ja, Oui, Sí, Sim, Sì, Tak, Evet, হ্যাঁ",
  no: "Nein, Non, Não, Nee, Nie, Hayır, না",
};

/**
 * A workbook as its author's language names its sheets, in the names of this program, with a note that says so. In a
 * workbook with a sheet of events only words of cells are translated: its sheets and columns have our names. A workbook
 * whose sheets have no known names is returned as it is.
 */
export function inOurNames(workbook: Workbook): Workbook {
  const { sheets } = workbook;
  const names = namesIn(SHEET_NAMES);
  const words = namesIn(WORDS);
  const isOurs = (sheet: string) =>
    Object.keys(SHEET_NAMES).some((one) => plainName(one) === plainName(sheet));
  if (sheets.some(({ name }) => plainName(name) === plainName(EVENTS_SHEET))) {
    const ours = sheets.map((sheet) =>
      isOurs(sheet.name) ? { ...sheet, rows: translated(sheet.name, sheet.rows, words, false) } : sheet,
    );
    return { ...workbook, sheets: ours };
  }
  const called = new Map<string, string>();
  for (const { name } of sheets) {
    const ours = names.get(foldText(name))?.[0];
    if (ours !== undefined && ![...called.values()].includes(ours)) called.set(name, ours);
  }
  if (![...called.values()].includes(EVENTS_SHEET)) return workbook;
  const said = [...called].map(([name, ours]) => `“${name}” as ${ours}`).join(", ");
  const inOurs = sheets.map((sheet) => {
    const ours = called.get(sheet.name) ?? (isOurs(sheet.name) ? sheet.name : undefined);
    return ours === undefined ? sheet : { ...sheet, name: ours, rows: translated(ours, sheet.rows, words) };
  });
  const notes = [
    ...workbook.notes,
    note("", `sheets in another language: ${said}`, "nothing, if this is right"),
  ];
  const isStory = ({ name }: SheetTable): boolean => plainName(name) === plainName(STORY_SHEET);
  const about = inOurs.find(isStory)?.rows ?? [];
  const language = languageOf(sheets.find(({ name }) => called.get(name) === EVENTS_SHEET));
  if (about.some(([field = "", value = ""]) => plainName(field) === "language" && value.trim() !== ""))
    return { ...workbook, sheets: inOurs, notes };
  const rows = [...(about.length > 0 ? about : [["field", "value"]]), ["language", language]];
  return {
    ...workbook,
    sheets: [...inOurs.filter((sheet) => !isStory(sheet)), { name: STORY_SHEET, rows }],
    notes: [
      ...notes,
      note("", "no language of the story", `“language” on its sheet; taken for “${language}”`),
    ],
  };
}

/** The language in which this is the sheet of events. */
function languageOf({ name, rows }: SheetTable = { name: "", rows: [] }): string {
  const isCalled = (names: string): boolean =>
    names.split(", ").some((one) => foldText(one) === foldText(name));
  const [language = ""] = Object.entries(EVENTS_IN).find(([, names]) => isCalled(names)) ?? [];
  const isSpanish = rows
    .slice(0, MOST_ABOVE + 1)
    .some((cells) => cells.some((cell) => foldText(cell) === "fecha"));
  return language === "pt" && isSpanish ? "es" : language;
}

type Names = ReadonlyMap<string, readonly string[]>;

/** By a name in another language, folded, the names of this program that it may mean. */
function namesIn(table: Readonly<Record<string, string>>): Names {
  const names = new Map<string, string[]>();
  for (const [ours, others] of Object.entries(table))
    for (const other of others.split(", ")) {
      const key = foldText(other);
      names.set(key, [...(names.get(key) ?? []), ours]);
    }
  return names;
}

/** The rows of a sheet with the words of its cells in our names; with `namesToo` its header and the fields of the story. */
function translated(
  sheet: string,
  rows: SheetTable["rows"],
  words: Names,
  namesToo = true,
): SheetTable["rows"] {
  const meanings = (cell: string): readonly string[] =>
    words.get(foldText(cell.replace(/[:*]\s*$/, ""))) ?? [];
  const isStory = plainName(sheet) === plainName(STORY_SHEET);
  const spec = SHEETS.find(({ name }) => plainName(name) === plainName(sheet));
  const columns = isStory
    ? STORY_FIELDS
    : (spec?.levels.flatMap((level) => level.columns) ?? OPENING_COLUMNS);
  const ours = new Set(columns.map(({ name }) => name));
  /** The columns whose cells are words of this program. The same word elsewhere stays as it is. */
  const ofWords = new Set(columns.flatMap(({ name, choices }) => (choices ? [name] : [])));
  if (spec?.name === ACTORS_SHEET) ofWords.add("kind");
  const wordIn = (cell = ""): string | undefined => meanings(cell).find((one) => CELLS.has(one));
  const taken = new Set<string>();
  /** A name as a column or field of this sheet that no other has. Our own names stay: “type” is a kind in French. */
  const named = (cell: string, place: number): string => {
    const own = withoutAddition(cell);
    if (!namesToo && !ours.has(own)) return cell;
    const name = ours.has(own)
      ? own
      : meanings(cell).find((one) => {
          const fits = !ofWords.has(one) || rows.some((cells) => wordIn(cells[place]) !== undefined);
          return ours.has(one) && !taken.has(one) && fits;
        });
    if (name !== undefined) taken.add(name);
    return name ?? cell;
  };
  if (isStory && !namesToo) return rows;
  if (isStory) return rows.map(([field = "", ...more]) => [named(field, 0), ...more]);
  const known = rows
    .slice(0, MOST_ABOVE + 1)
    .map(
      (cells) => cells.filter((cell) => ours.has(withoutAddition(cell)) || meanings(cell).length > 0).length,
    );
  const above = Math.max(0, known.indexOf(Math.max(...known)));
  const header = (rows[above] ?? []).map(named);
  return rows.map((cells, row) => {
    if (row === above) return namesToo ? header : cells;
    if (row < above) return cells;
    return cells.map((cell, place) => (ofWords.has(header[place] ?? "") ? (wordIn(cell) ?? cell) : cell));
  });
}

const ACTORS_SHEET = "Actors";

/** The words of this program that a cell may have. */
const CELLS: ReadonlySet<string> = new Set([
  ...["confirmed", "reported", "alleged", "disputed", "yes", "no"],
  ...["person", "organisation", "government", "media", "court"],
]);
