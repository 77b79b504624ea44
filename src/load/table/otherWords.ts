import { nearestOf } from "../../model/nearest.ts";
import { columnsOfSheet, EVENTS_SHEET, isCalled, plainName } from "../../model/sheets.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { ROLES } from "../../model/tables/tables.ts";
import { ON_RECORD, STATUSES } from "../../model/vocabulary.ts";
import { OTHER_LANGUAGES } from "./tableDates.ts";

/* Names of sheets and columns, and words of cells, as authors of other languages write them. They include every heading
   and word of a story's pages in these languages (`otherWords.test.ts`). A machine made the translations. For a missing
   name, the reader is asked, or the name is reported as unknown. */

/** The key is one or more English names. The value has the names in each of `OTHER_LANGUAGES`, separated by “|”. */
type Table = Readonly<Record<string, string>>;

const SHEETS_IN: Table = {
  Events:
    "Ereignisse, Ereignis|Événements, événement|Acontecimientos, Eventos, Hechos, acontecimiento|Acontecimentos, Eventos, acontecimento|Eventi, evento|Gebeurtenissen, gebeurtenis|Wydarzenia, Zdarzenia, wydarzenie, wydarzeń|Olaylar, olay|ঘটনা, ঘটনাবলি",
  Actors:
    "Akteure, Akteur, Beteiligte, Personen|Acteurs, Acteur, Protagonistes|Actores, Protagonistas, Personas, actor|Atores, Intervenientes, Pessoas, interveniente|Attori, Protagonisti, Persone, attore|Betrokkenen, Actoren, Personen, betrokkene|Aktorzy, Uczestnicy, Osoby, uczestnik, uczestników|Aktörler, Taraflar, Kişiler, taraf|পক্ষ, পক্ষসমূহ, ব্যক্তি",
  Sources: "Quellen|Sources|Fuentes|Fontes|Fonti|Bronnen|Źródła|Kaynaklar|উৎস, সূত্র",
  Kinds:
    "Arten, Kategorien|Types, Catégories|Tipos, Categorías|Tipos, Categorias|Tipi, Categorie|Soorten, Categorieën|Rodzaje, Kategorie|Türler, Kategoriler|ধরন",
  Groups: "Gruppen|Groupes|Grupos|Grupos|Gruppi|Groepen|Grupy|Gruplar|দল",
  Story:
    "Geschichte, Die Geschichte|Histoire, Le récit|Historia, La historia|História, A história|Storia, La vicenda|Verhaal, Het verhaal|Opowieść, Historia|Öykü, Hikâye|গল্প, কাহিনি",
  Actions:
    "Handlungen, Taten, Wer was tat|Actes, Actions, Qui a fait quoi|Acciones, Actos, Quién hizo qué|Ações, Atos, Quem fez o quê|Azioni, Atti, Chi ha fatto che cosa|Handelingen, Wie wat deed|Działania, Kto co zrobił|Eylemler, Kim ne yaptı|কাজ, কে কী করেছে",
  Media:
    "Medien, Bilder, Dokumente|Médias, Images, Documents|Medios, Imágenes, Documentos|Mídia, Imagens, Documentos|Immagini, Documenti|Beelden, Afbeeldingen, Documenten|Obrazy, Zdjęcia, Dokumenty|Görseller, Resimler, Belgeler|ছবি, নথি",
  Corrections:
    "Korrekturen, Berichtigungen|Rectifications, Corrections|Rectificaciones, Correcciones|Retificações, Correções|Rettifiche, Correzioni|Rectificaties, Correcties|Poprawki, Sprostowania|Düzeltme, Düzeltmeler|সংশোধনী",
  Disputes:
    "Strittiges, Streitpunkte, Umstrittenes|Litiges, Contestations, Points contestés|Disputas, Controversias|Disputas, Controvérsias|Controversie, Contestazioni|Geschillen, Geschilpunten|Spory, Kwestie sporne|Anlaşmazlıklar, İhtilaflar|বিরোধ, বিতর্ক",
  Replies:
    "Antworten, Stellungnahmen, Repliken, Erwiderungen|Répliques, Réactions, Réponses|Respuestas, Réplicas|Réplicas, Respostas|Risposte, Repliche|Antwoorden, Wederhoor, Reacties|Repliki, Odpowiedzi|Cevaplar, Yanıtlar|জবাব, উত্তর",
  Tours:
    "Touren, Rundgänge, Rundgang|Visites, Parcours|Recorridos, Recorrido|Percursos, Percurso|Percorsi, Percorso|Rondleidingen, Rondleiding|Trasy, Przewodniki, Przewodnik|Turlar, Tur|পথ, পরিক্রমা",
  Opening: "Einstieg, Auftakt|Ouverture|Apertura|Abertura|Apertura|Inleiding|Wstęp|Giriş|সূচনা",
  "Other dates":
    "Andere Daten, Andere Angaben, Andere Darstellung|Autres dates, Autre version|Otras fechas, Otra versión|Outras datas, Outra versão|Altre date, Un’altra versione|Andere data, Een andere lezing|Inne daty, Inna relacja|Diğer tarihler, Başka anlatım|অন্য তারিখ, অন্য বিবরণ",
  Columns: "Spalten|Colonnes|Columnas|Colunas|Colonne|Kolommen|Kolumny|Sütunlar|কলাম",
  Annotations: "Anmerkungen|Annotations|Anotaciones|Anotações|Annotazioni|Annotaties|Adnotacje|Notlar|টীকা",
  Links:
    "Verweise, Verknüpfungen, Verknüpfte Ereignisse|Liens, Événements liés|Enlaces, Acontecimientos enlazados|Ligações, Acontecimentos ligados|Collegamenti, Eventi collegati|Verwijzingen, Verbonden gebeurtenissen|Powiązania, Powiązane wydarzenia|Bağlantılar, Bağlantılı olaylar|সংযোগ, যুক্ত ঘটনা",
};

const COLUMNS_IN: Table = {
  id: "Kennung|Identifiant|Identificador|Identificador|Identificativo|Kenmerk|Identyfikator|Kimlik|আইডি",
  date: "Datum|Date|Fecha|Data|Data|Datum|Data|Tarih|তারিখ",
  start: "Beginn, Anfang|Début|Inicio|Início|Inizio|Begin|Początek|Başlangıç|শুরু",
  end: "Ende|Fin|Fin|Fim|Fine|Einde|Koniec|Bitiş|শেষ",
  time: "Uhrzeit|Heure|Hora|Hora|Ora|Tijd|Godzina|Saat|সময়",
  headline:
    "Überschrift, Schlagzeile, Titel, Was geschah|Titre, Ce qui s’est passé|Titular, Título, Qué ocurrió|Manchete, Título, O que aconteceu|Titolo, Che cosa è accaduto|Kop, Titel, Wat er gebeurde|Tytuł, Nagłówek, Co się stało|Başlık, Ne oldu|শিরোনাম, কী ঘটেছে",
  "short headline":
    "Kurze Überschrift, Kurztitel|Titre court|Titular corto|Título curto|Titolo breve|Korte kop|Krótki tytuł|Kısa başlık|ছোট শিরোনাম",
  kind: "Art, Kategorie|Type, Catégorie|Tipo, Categoría|Tipo, Categoria|Tipo, Categoria|Soort, Categorie|Rodzaj, Kategoria|Tür, Kategori|ধরন",
  standing:
    "Stand, Gewissheit, Sicherheit, Status, Wie sicher|Statut, Degré de certitude|Estado, Grado de certeza|Estado, Situação, Grau de certeza|Stato, Grado di certezza|Status, Hoe zeker|Pewność, Status, Jak pewne|Durum, Ne kadar kesin|অবস্থা, কতটা নিশ্চিত",
  statement: "Aussage|Déclaration|Declaración|Declaração|Dichiarazione|Verklaring|Oświadczenie|Beyan|বক্তব্য",
  "sources, source":
    "Quellen, Quelle|Sources, Source|Fuentes, Fuente|Fontes, Fonte|Fonti, Fonte|Bronnen, Bron|Źródła, Źródło|Kaynaklar, Kaynak|উৎস, সূত্র",
  summary:
    "Zusammenfassung, Text|Résumé, Texte|Resumen, Texto|Resumo, Texto|Riassunto, Testo|Samenvatting, Tekst|Streszczenie, Tekst|Özet, Metin|সারাংশ",
  place: "Ort|Lieu|Lugar|Local, Lugar|Luogo|Plaats|Miejsce|Yer|স্থান",
  "actors, actor":
    "Akteure, Akteur, Akteurin, Beteiligte, Beteiligter|Acteurs, Acteur|Actores, Actor|Atores, Ator, interveniente, intervenientes|Attori, Attore|Actoren, Actor, betrokkene, betrokkenen|Aktorzy, Aktor, Uczestnicy, uczestnik, uczestników|Aktörler, Aktör, Taraflar, taraf|পক্ষ",
  prominence:
    "Gewicht, Wichtigkeit|Importance|Importancia|Importância|Importanza|Gewicht, Belang|Waga|Önem|গুরুত্ব",
  "date note":
    "Anmerkung zum Datum, Wie es datiert wurde|Note sur la date, Comment il a été daté|Nota sobre la fecha, Cómo se fechó|Nota sobre a data, Como foi datado|Nota sulla data, Come è stato datato|Noot bij de datum, Hoe het is gedateerd|Uwaga o dacie, Jak to datowano|Tarih notu, Nasıl tarihlendi|তারিখের টীকা, কীভাবে তারিখ ঠিক হয়েছে",
  known:
    "Bekannt seit, Öffentlich seit, öffentlich|Connu depuis, public|Conocido desde, público|Conhecido desde, público|Noto dal, pubblico|Bekend sinds, openbaar|Znane od, publicznie|Bilinme tarihi, kamuya açık|জানা যায়, প্রকাশ্যে",
  "told to":
    "Unterrichtet, Davon unterrichtet|Informés|Informados|Informados|Informati|Ingelicht, Op de hoogte gebracht|Poinformowani, Powiadomieni|Bilgilendirilenler, Haber verilenler|জানানো হয়েছে, যাঁদের জানানো হয়েছে",
  name: "Name|Nom|Nombre|Nome|Nome|Naam|Nazwa, Imię i nazwisko|Ad|নাম",
  role: "Rolle|Rôle|Función, Papel|Função, Papel|Ruolo|Rol|Rola|Rol|ভূমিকা",
  description:
    "Beschreibung|Description|Descripción|Descrição|Descrizione|Beschrijving|Opis|Tanım, Açıklama|বিবরণ",
  group: "Gruppe|Groupe|Grupo|Grupo|Gruppo|Groep|Grupa|Grup|দল",
  aliases:
    "Andere Namen, Auch bekannt als|Autres noms, Aussi connu comme|Otros nombres, También conocido como|Outros nomes, Também conhecido como|Altri nomi, Noto anche come|Andere namen, Ook bekend als|Inne nazwy, Znane też jako|Takma adlar, Diğer adları|অন্যান্য নাম, অন্য নাম",
  "member of":
    "Mitglied von, Gehört zu, Zugehörigkeit|Membre de, Appartient à, Appartenance|Miembro de, Pertenece a, Pertenencia|Membro de, Pertence a, Pertença|Membro di, Appartiene a, Appartenenza|Lid van, Hoort bij, Lidmaatschap|Członek, Należy do, Przynależność|Üyesi, Bağlı olduğu yer, Üyelik|সদস্য, যার অংশ, সদস্যপদ",
  title: "Titel|Titre|Título|Título|Titolo|Titel|Tytuł|Başlık|শিরোনাম",
  publisher:
    "Herausgeber, Verlag, Medium, Herausgegeben von|Éditeur, Média, Publié par|Editor, Editorial, Medio, Publicado por|Editor, Editora, Publicado por|Editore, Testata, Pubblicato da|Uitgever, Medium, Uitgegeven door|Wydawca|Yayıncı, Yayımlayan|প্রকাশক",
  published:
    "Veröffentlicht, Erschienen|Publié|Publicado|Publicado|Pubblicato|Gepubliceerd|Opublikowano|Yayımlandı|প্রকাশিত",
  url: "Adresse, Link|Adresse, Lien|Dirección, Enlace|Endereço, Ligação|Indirizzo, Collegamento|Adres, Link|Adres, Link|Adres, Bağlantı|ঠিকানা, লিংক",
  origin: "Herkunft, Ursprung|Origine|Origen|Origem|Origine|Herkomst|Pochodzenie|Köken|উৎপত্তি",
  archived:
    "Archiviert, archivierte Kopie|Archivé, copie archivée|Archivado, copia archivada|Arquivado, cópia arquivada|Archiviato, copia archiviata|Gearchiveerd, gearchiveerde kopie|Zarchiwizowano, kopia archiwalna|Arşivlendi, arşiv kopyası|সংরক্ষিত, সংরক্ষিত প্রতিলিপি",
  label:
    "Bezeichnung, Name|Libellé, Nom|Etiqueta, Nombre|Rótulo, Nome|Etichetta, Nome|Aanduiding, Naam|Etykieta, Nazwa|Etiket, Ad|নাম",
  type: "Typ, Art|Type|Tipo|Tipo|Tipo|Type, Soort|Typ, Rodzaj|Tür|ধরন",
  "event, events":
    "Ereignis, Ereignisse|Événement, Événements|Acontecimiento, Evento, Hecho, acontecimientos|Evento, acontecimento, acontecimentos|Evento, Eventi|Gebeurtenis, gebeurtenissen|Wydarzenie, wydarzenia, wydarzeń|Olay|ঘটনা",
  from: "Wer, Von|Qui, De|Quién, De|Quem, De|Chi, Da|Wie, Van|Kto, Od|Kim|কে",
  verb: "Verb, Tut, Tat, Tut was|Verbe, Fait quoi|Verbo, Hace qué|Verbo|Verbo|Werkwoord|Czasownik|Eylem, Fiil|ক্রিয়া",
  to: "Wem, An, Auf|À qui|A quién|A quem|A chi|Aan, Aan wie|Komu|Kime|কাকে",
  about:
    "Worüber, Worum, Was|À propos de, Quoi|Sobre qué, Qué|Sobre quê, O quê|Su che cosa, Che cosa|Waarover, Wat|O czym, Co|Ne hakkında, Konu|কী নিয়ে, বিষয়",
  says: "Sagt, Aussage, Was gesagt wurde|Dit, Affirme|Dice, Afirma|Diz, Afirma|Dice, Afferma|Zegt|Mówi, Twierdzi|Diyor, Söylediği|বলে, বক্তব্য",
  note: "Notiz, Anmerkung, Hinweis|Note, Remarque|Nota, Observación|Nota, Observação|Nota, Annotazione|Notitie, Opmerking, Noot|Uwaga, Notatka, Adnotacja|Not|টীকা",
  text: "Text, Wortlaut|Texte|Texto|Texto|Testo|Tekst|Tekst, Treść|Metin|লেখা, পাঠ",
  tour: "Tour, Rundgang|Parcours, Visite|Recorrido|Percurso|Percorso|Rondleiding|Trasa, Przewodnik|Tur|পথ, পরিক্রমা",
  intro:
    "Einleitung, Einführung|Introduction|Introducción|Introdução|Introduzione|Inleiding, Intro|Wprowadzenie, Wstęp|Giriş|ভূমিকা, সূচনা",
  finding:
    "Befund, Ergebnis|Constat, Résultat|Hallazgo, Resultado|Constatação, Resultado|Constatazione, Risultato|Bevinding|Ustalenie, Wynik|Bulgu|ফলাফল",
  picture:
    "Bild, Ansicht|Image, Vue|Imagen, Vista|Imagem, Vista|Immagine, Vista|Beeld, Weergave|Obraz, Widok|Görsel, Görünüm|চিত্র, ছবি",
  between: "Zwischen|Entre|Entre|Entre|Tra|Tussen|Pomiędzy, Między|Arasında|মধ্যে",
  file: "Datei|Fichier|Archivo|Ficheiro, Arquivo|File|Bestand|Plik|Dosya|ফাইল",
  alt: "Bildbeschreibung, Beschreibung|Description|Descripción|Descrição|Descrizione|Beschrijving|Opis|Tanım, Açıklama|বিবরণ",
  caption:
    "Bildunterschrift|Légende|Leyenda, Pie de foto|Legenda|Didascalia|Bijschrift|Podpis|Alt yazı|শিরোনাম",
  credit: "Urheber, Foto, Bildnachweis|Crédit|Crédito|Crédito|Credito|Bron, Foto|Autor|Kredi|কৃতিত্ব",
  width: "Breite|Largeur|Ancho|Largura|Larghezza|Breedte|Szerokość|Genişlik|প্রস্থ",
  height: "Höhe|Hauteur|Alto|Altura|Altezza|Hoogte|Wysokość|Yükseklik|উচ্চতা",
  field: "Feld|Champ|Campo|Campo|Campo|Veld|Pole|Alan|ঘর",
  value: "Wert|Valeur|Valor|Valor|Valore|Waarde|Wartość|Değer|মান",
  language: "Sprache|Langue|Idioma, Lengua|Língua, Idioma|Lingua|Taal|Język|Dil|ভাষা",
  byline:
    "Autor, Autorin, Autoren, Von|Auteur, Autrice, Par|Autor, Autora, Por|Autor, Autora, Por|Autore, Autrice, Di|Auteur, Door|Autor, Autorka|Yazar, Yazan|লেখক, লেখা",
  licence: "Lizenz|Licence|Licencia|Licença|Licenza|Licentie|Licencja|Lisans|লাইসেন্স",
  contact:
    "Kontakt, Für Berichtigungen und Erwiderungen|Contact, Pour corrections et réponses|Contacto, Para correcciones y réplicas|Contato, Contacto, Para correções e respostas|Contatto, Per correzioni e repliche|Contact, Voor correcties en wederhoor|Kontakt, W sprawie sprostowań i odpowiedzi|İletişim, Düzeltme ve yanıtlar için|যোগাযোগ, সংশোধন ও উত্তরের জন্য",
  zone: "Zeitzone|Fuseau horaire|Zona horaria|Fuso horário|Fuso orario|Tijdzone|Strefa czasowa|Saat dilimi|সময় অঞ্চল",
  version: "Fassung, Version|Version|Versión|Versão|Versione|Versie|Wersja|Sürüm|সংস্করণ",
  updated:
    "Aktualisiert, Stand|Mis à jour, Mise à jour|Actualizado|Atualizado|Aggiornato|Bijgewerkt|Zaktualizowano, Aktualizacja|Güncellendi, Güncelleme|হালনাগাদ",
  part: "Teil, Abschnitt|Partie|Parte|Parte|Parte|Deel|Część|Bölüm|অংশ",
  answer:
    "Antwort, Stand der Dinge|Réponse, Où l’on en est|Respuesta, Cómo están las cosas|Resposta, O ponto da situação|Risposta, A che punto siamo|Antwoord, Hoe het ervoor staat|Odpowiedź, Jak jest teraz|Yanıt, Cevap, Son durum|উত্তর, এখন যা অবস্থা",
  line: "Zeile, Satz|Ligne, Phrase|Línea, Frase|Linha, Frase|Riga, Frase|Regel, Zin|Wiersz, Zdanie|Satır, Cümle|লাইন, বাক্য",
  "former ids":
    "Frühere Kennungen|Anciens identifiants|Identificadores anteriores|Identificadores anteriores|Identificativi precedenti|Vroegere kenmerken|Dawne identyfikatory|Eski kimlikler|আগের আইডি",
  dispute: "Streit, Strittig|Litige|Disputa|Disputa|Controversia|Geschil|Spór|Anlaşmazlık|বিরোধ",
};

/** The key is the English word that this program uses in a cell. A tenth part of the value has English synonyms. */
const CELLS_IN: Table = {
  confirmed:
    "Bestätigt|Confirmée, Confirmé|Confirmada, Confirmado|Confirmada, Confirmado|Confermata, Confermato|Bevestigd|Potwierdzony, Potwierdzone|Kesin, Doğrulandı|নিশ্চিত",
  "on record":
    "Aktenkundig|Déclaré publiquement|Declarado públicamente|Declarado publicamente|Dichiarato pubblicamente|Publiekelijk gezegd|Powiedziane publicznie|Kayıtlara geçti|প্রকাশ্যে বলা হয়েছে",
  reported:
    "Gemeldet, Berichtet|Rapportée, Rapporté|Informado, Según informes|Relatado, Noticiado|Riportato, Riferito|Gemeld|Doniesiono, Według doniesień|Bildirildi|প্রতিবেদিত, জানা গেছে",
  alleged:
    "Vorgeworfen, Vorwurf, Unbestätigt, Behauptet|Présumé, Non confirmé, Allégué|Presunto, Sin confirmar, Alegado|Presumido, Não confirmado, Alegado|Presunto, Non confermato, Asserito|Vermoedelijk, Onbevestigd, Beweerd|Domniemane, Niepotwierdzone, Zarzucane|İddia, Doğrulanmadı, İddia edildi|অনিশ্চিত, অভিযোগ",
  disputed:
    "Strittig, Umstritten|Disputé, Contesté|Discutido, Disputado, en disputa|Disputado, Contestado, em disputa|Conteso, Contestato, controverso|Omstreden, Betwist|Kwestionowane, Sporne|Tartışmalı, İhtilaflı|বিতর্কিত, বিতর্ক আছে",
  unstated:
    "Stand nicht angegeben|Degré de certitude non indiqué|Grado de certeza no indicado|Grau de certeza não indicado|Grado di certezza non indicato|Zekerheid niet vermeld|Stopień pewności niepodany|Kesinlik derecesi belirtilmedi|নিশ্চয়তার মাত্রা বলা নেই",
  person:
    "Privatperson, Einzelperson, Mensch, Person|Particulier, personne|Individuo, Particular, persona|Indivíduo, Particular, pessoa|Individuo, Privato, persona|Individu, Privépersoon, persoon|Osoba prywatna, osoba|Birey, kişi|ব্যক্তি",
  organisation:
    "Unternehmen, Firma, Verein, Organisation|Entreprise, Société, Association, organisation|Empresa, Compañía, Asociación, organización|Empresa, Companhia, Associação, organização|Organizzazione, Azienda, Società|Bedrijf, Onderneming, organisatie|Organizacja, Firma, Spółka|Şirket, Örgüt, Kurum, kuruluş|সংগঠন, কোম্পানি, সংস্থা|Organization, Company, Corporation, Business, NGO",
  government:
    "Behörde, Amt, Ministerium, staatliche Stelle, Regierung|Autorité, Ministère, Administration, organe de l’État, gouvernement|Autoridad, Ministerio, organismo público, gobierno|Autoridade, Ministério, órgão do Estado, governo|Autorità, Ministero, organo dello Stato, governo|Overheid, Ministerie, overheidsinstantie, regering|Rząd, Urząd, Ministerstwo, organ państwa|Bakanlık, Resmî kurum, devlet kurumu, hükümet|মন্ত্রণালয়, সরকারি সংস্থা, সরকার|Agency, Authority, Ministry, Public body",
  media:
    "Medien, Zeitung, Medium|Médias, Journal, média|Medios, Periódico, medio|Mídia, Jornal, meio de comunicação|Media, Giornale, testata|Media, Krant, medium|Media, Gazeta|Medya, Gazete, basın|গণমাধ্যম, সংবাদপত্র, সংবাদমাধ্যম|Newspaper, Medium, Broadcaster",
  court:
    "Gericht|tribunal|Juzgado, tribunal|Tribunal de justiça, tribunal|Corte, tribunale|rechtbank|sąd|mahkeme|আদালত",
  software:
    "Programm, Software|Programme, logiciel|Programa, programa informático|Programa, Software, programa informático|Software, programma informatico|software|oprogramowanie|Program, yazılım|সফটওয়্যার",
  group: "Gruppe|groupe|grupo|grupo|gruppo|groep|grupa|grup|দল",
  yes: "Ja|Oui|Sí|Sim|Sì|Ja|Tak|Evet|হ্যাঁ",
  no: "Nein|Non|No|Não|No|Nee|Nie|Hayır|না",
  fact: "Tatsache, Tatsachen|Fait, faits|Hecho, hechos|Fato, Facto, factos|Fatto, fatti|Feit, feiten|Fakt, fakty|Olgu, olgular|তথ্য",
  date: "Datum|date|fecha|data|data|datum|data|tarih|তারিখ",
  number:
    "Anzahl, Zahl|Chiffre, nombre|Cifra, número|Cifra, número|Cifra, numero|Getal, aantal|liczba|sayı|সংখ্যা",
  meaning:
    "Bedeutung, Deutung|Signification, sens|Interpretación, sentido|Interpretação, sentido|Interpretazione, significato|Duiding, betekenis|Interpretacja, znaczenie|Yorum, anlam|অর্থ",
  "court-record":
    "Gerichtsakte|document judiciaire|documento judicial|documento judicial|atto giudiziario|gerechtelijk stuk|akta sądowe|mahkeme belgesi|আদালতের নথি",
  parliament: "Parlament|parlement|parlamento|parlamento|parlamento|parlement|parlament|parlamento|সংসদ",
  company:
    "Unternehmen, Angaben des Unternehmens|Entreprise, propos de l’entreprise|Empresa, palabras de la propia empresa|Empresa, palavras da própria empresa|Azienda, parole dell’azienda|Bedrijf, eigen woorden van het bedrijf|Firma, słowa samej firmy|Şirket, şirketin kendi sözleri|সংস্থার নিজের কথা",
  research: "Forschung|recherche|investigación|investigação|ricerca|onderzoek|badania|araştırma|গবেষণা",
  news: "Nachricht, Nachrichtenbericht|Presse, Article, article de presse|Prensa, noticia|Imprensa, notícia|Stampa, notizia|Nieuws, nieuwsbericht|Prasa, wiadomość prasowa|haber|সংবাদ প্রতিবেদন",
  agency:
    "Agentur, Agenturmeldung|Agence, dépêche|Agencia, despacho de agencia|Agência, notícia de agência|Agenzia, notizia d’agenzia|Persbureau, persbureaubericht|Agencja, depesza agencji|Ajans, ajans haberi|সংবাদ সংস্থার প্রতিবেদন",
  "responds-to":
    "Antwortet auf|Répond à|Responde a|Responde a|Risponde a|Antwoordt op|Odpowiada na|Yanıt verdiği|যার উত্তর",
  follows: "Folgt auf|Suit|Sigue a|Segue-se a|Segue|Volgt op|Następuje po|Ardından geldiği|যার পরে",
  "rules-on":
    "Entscheidet über|Statue sur|Resuelve sobre|Decide sobre|Decide su|Beslist over|Rozstrzyga o|Karara bağladığı|যার রায়",
  discloses: "Enthüllt|Révèle|Revela|Revela|Rivela|Onthult|Ujawnia|Ortaya çıkardığı|যা প্রকাশ করে",
  contradicts:
    "Widerspricht|Contredit|Contradice|Contradiz|Contraddice|Spreekt tegen|Przeczy|Çeliştiği|যার বিরোধী",
  lead: "Einleitung, Vorspann|Chapeau, Introduction|Entradilla, Introducción|Introdução, Lide|Introduzione, Sommario|Inleiding|Wstęp, Lid|Giriş|সূচনা",
  question:
    "Frage, Die zentrale Frage|Question, La question centrale|Pregunta, La pregunta central|Questão, Pergunta, A questão central|Domanda, La domanda centrale|Vraag, De centrale vraag|Pytanie, Główne pytanie|Soru, Temel soru|প্রশ্ন, মূল প্রশ্ন",
  cast: "Beteiligte, Wer ist wer|Protagonistes, Qui est qui|Protagonistas, Quién es quién|Protagonistas, Quem é quem|Protagonisti, Chi è chi|Betrokkenen, Wie is wie|Uczestnicy, Kto jest kim|Kişiler, Kim kimdir|কে কী",
  known: "Bekannt|Connu|Conocido, Sabido|Conhecido, Sabido|Noto|Bekend|Znane, Wiadomo|Bilinen|জানা",
  unanswered:
    "Unbeantwortet, Offen|Ouvert, Sans réponse|Abierto, Sin respuesta|Aberto, Sem resposta|Aperto, Senza risposta|Open, Onbeantwoord|Otwarte, Bez odpowiedzi|Açık, Yanıtsız|উত্তর নেই",
  agent:
    "Handelnd, Handelnde, Handelnder, Täter, handelt, handelte|Agissant, Agent, Acteur, agit, a agi|Agente, Actuante, actúa, actuó|Agente, age, agiu|Agente, agisce, ha agito|Handelend, handelt, handelde|Działający, Sprawca, działa|Fail, Eden, yapan, yaptı|কর্তা, করেছে",
  target:
    "Betroffen, Betroffene, Betroffener, Ziel, ist betroffen, war betroffen|Visé, Visée, Cible, est visé, était visé|Afectado, Afectada, Objetivo, es objeto de la acción, fue objeto de la acción|Visado, Visada, Alvo, Afetado, é visado, foi visado|Bersaglio, Colpito, Colpita, subisce, ha subito|Doelwit, Getroffen, Getroffene, ondergaat, onderging|Cel, Poszkodowany, jest przedmiotem działania|Hedef, etkilenen, etkilendi|লক্ষ্য, ক্ষতিগ্রস্ত, যার উপর করা হয়েছে",
  source:
    "Quelle, Berichtend, berichtete davon|Source, l’a rapporté|Fuente, lo contó|Fonte, contou-o|Fonte, ne ha riferito|Bron, berichtte erover|Źródło, o tym informuje|Kaynak, anlattı|সূত্র, উৎস, জানিয়েছে",
  mentioned:
    "Genannt, erwähnt|Cité, Citée, mentionné|Nombrado, Citado, mencionado|Citado, mencionado|Citato, Nominato, menzionato|Vermeld, genoemd|Wymieniony, wspomniany|Adı geçen, anıldı|উল্লিখিত",
  other:
    "Beteiligt, Andere, ist beteiligt, war beteiligt|Participant, Autre, prend part, a pris part|Participante, Otro, participa, participó|Participante, Outro, participa, participou|Partecipante, Altro, partecipa, ha partecipato|Deelnemer, Andere, neemt deel, nam deel|Uczestnik, Inny, bierze udział|Diğer, katılan, katıldı|অংশগ্রহণকারী, অন্য, অংশ নিয়েছে",
};
type Meaning = { readonly ours: string; readonly language: string; readonly name: string };
type Index = ReadonlyMap<string, readonly Meaning[]>;

/** Matches additions to a heading, as in “Headline (max 80)” and “Headline *”. */
const ADDITION = /\s*(?:\([^()]*\)|[*:])\s*$/;
/** A heading without its addition, in the form of `plainName`. */
export const withoutAddition = (heading: string): string => plainName(heading.replace(ADDITION, ""));

/** How people write letters that their keyboard lacks, as in “Bestaetigt” and “Ueberschrift”. */
const WITHOUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  å: "aa",
  æ: "ae",
  ı: "i",
};
const keyOf = (written: string): string => foldText(written.replace(ADDITION, ""));
const keysOf = (name: string): ReadonlySet<string> =>
  new Set(
    [name, name.toLowerCase().replace(/[äöüßøåæı]/g, (letter) => WITHOUT[letter] ?? letter)].map(keyOf),
  );

/** Makes a function that returns the index of names in other languages. The index is built on first use. */
function indexOf(table: Table): () => Index {
  let made: Map<string, Meaning[]> | null = null;
  return () => {
    if (made !== null) return made;
    made = new Map();
    for (const [ours, names] of Object.entries(table))
      for (const [place, inOne] of names.split("|").entries())
        for (const name of inOne.split(", ").filter(Boolean))
          for (const one of ours.split(", "))
            for (const key of keysOf(name)) {
              const before = made.get(key) ?? [];
              made.set(key, [...before, { ours: one, language: OTHER_LANGUAGES[place] ?? "en", name }]);
            }
    return made;
  };
}

const sheets = indexOf(SHEETS_IN);
const columns = indexOf(COLUMNS_IN);
const cells = indexOf(CELLS_IN);

/** The possible meanings of a name. Meanings in this language come first. */
function meanings(index: Index, written: string, language: string): readonly string[] {
  const all = index.get(keyOf(written)) ?? [];
  const own = all.filter((one) => one.language === language);
  return [...own, ...all].map(({ ours }) => ours);
}

export const sheetsCalled = (name: string, language = ""): readonly string[] =>
  meanings(sheets(), name, language);
export const languagesOf = (name: string, ours: string): readonly string[] =>
  (sheets().get(keyOf(name)) ?? []).flatMap((one) => (one.ours === ours ? one.language : []));
export const columnsCalled = (name: string, language = ""): readonly string[] =>
  meanings(columns(), name, language);

/** The word of `words` that a cell means in any language. Undefined if there is none. */
export const wordCalled = (cell: string, words: readonly string[], language = ""): string | undefined =>
  words.find((word) => isCalled(word, cell)) ??
  meanings(cells(), cell, language).find((one) => words.includes(one));

/** For a cell that means none of `words`, the nearest name of one of them in any language, or undefined. */
export const nearestCalled = (cell: string, words: readonly string[]): string | undefined => {
  const others = [...cells().values()].flat().filter(({ ours }) => words.includes(ours));
  return nearestOf(cell, [...words, ...others.map(({ name }) => name)]);
};

export const STANDING_WORDS: readonly string[] = [...STATUSES, ON_RECORD];
export const standingCalled = (cell: string): string | undefined => wordCalled(cell, STANDING_WORDS);

/** The English word for a role that is written in any language. Other words stay. */
export const roleCalled = (written: string): string =>
  written === "" ? "" : (wordCalled(written, ROLES) ?? written);

/**
 * The language in which most of these names are columns of events. A date and a headline must be among them. "" if
 * there is no such language, or if date and headline have their English names.
 */
export function languageOf(header: readonly string[], among: readonly string[] = OTHER_LANGUAGES): string {
  const isOurs = (name: string): boolean => header.some((cell) => isCalled(cell, name));
  if (isOurs("date") && isOurs("headline")) return "";
  const [best] = among
    .map((language) => {
      const known = header.flatMap((cell) => {
        const said = columns().get(keyOf(cell)) ?? [];
        const ours = said.filter((one) => one.language === language).map((one) => one.ours);
        return ours.some((one) => TABLE_COLUMNS.has(one)) ? [ours] : [];
      });
      const has = (name: string) => isOurs(name) || known.some((ours) => ours.includes(name));
      return { language, worth: has("date") && has("headline") ? known.length : 0 };
    })
    .toSorted((one, other) => other.worth - one.worth);
  return best !== undefined && best.worth > 1 ? best.language : "";
}

/** The columns of the sheet of events, and the columns that a table of events may have. */
const EVENT_COLUMNS: ReadonlySet<string> = new Set(columnsOfSheet(EVENTS_SHEET).map(({ name }) => name));
const TABLE_COLUMNS: ReadonlySet<string> = new Set([
  ...EVENT_COLUMNS,
  ...["start", "end", "time", "url", "from", "verb", "to"],
]);

/**
 * The header in the English names of this program. In columns of the sheet of events, an addition is removed, as in
 * `Headline (max 80)`.
 */
export function headerInOurs(header: readonly string[]): readonly string[] {
  const language = languageOf(header);
  const taken = new Set(header.map(plainName));
  return header.map((cell) => {
    if (TABLE_COLUMNS.has(plainName(cell))) return cell;
    const called = language === "" ? [] : columnsCalled(cell, language);
    const ours = [...called, withoutAddition(cell)].find(
      (one) => (called.includes(one) ? TABLE_COLUMNS : EVENT_COLUMNS).has(one) && !taken.has(one),
    );
    if (ours !== undefined) taken.add(ours);
    return ours ?? cell;
  });
}
