package dateline.ingest.text.embargo;

import dateline.ingest.text.DividerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what is said to the desk in it: notes to editors, marks of the end, and the press contact behind it.
 *
 * @param text the rest, line by line as it was
 * @param repairs what was left out, one sentence each
 */
public record DeskNotes(String text, List<String> repairs) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int HEAD_LINES = 6;
    private static final int LONGEST = 300;
    private static final int CONTACT_LINE = 120;
    private static final int CONTACT_LINES = 15;
    private static final String TO_THE_DESK = "(?:(?:attn|attention)[,:]? (?:all )?(?:news |picture"
            + " )?(?:editors?|desks?|subs|clients|media)|eds|editors|subs|desk|clients|notes? (?:to|for) (?:the"
            + " )?(?:desk|subs|editors?)|(?:achtung|hinweis (?:an|für)(?: die)?),? redaktion(?:en)?|an die"
            + " redaktion(?:en)?|redaktionshinweis|note à la rédaction|à l['’]attention de la rédaction|nota"
            + " (?:a|para) (?:la redacción|los editores|redacción)|nota (?:à|para a) redação|nota alla"
            + " redazione|noot (?:aan|voor) de redactie|till redaktionen|til redaktionen|til redaksjonen|вниманию"
            + " редакци[ий]|к сведению редакций|編集部注意|编辑注意"
            + "|mesa|ojo,? (?:maqueta|mesa|cierre|diseño|redacción)|maqueta|layout|subs?|night desk|picture desk|pic desk|satz|bildredaktion|mise en page|maquette|impaginazione|paginação|fechamento|vormgeving|opmaak|beeldredactie|redigeringen|nattredigeringen|taitto|kuvatoimitus|skład|łamanie|sazba|zlom|tördelés|tördelő|paginare|tehnoredactare|верстк[аеу]|бильд|верстці|σελιδοποίηση|mizanpaj|レイアウト|整理部|写真部|版面|美编|편집부?)";
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[(【（]\\s*" + TO_THE_DESK + "\\s*(?:[:：,–—-][^\\[\\]]{0,1000}?|)\\s*[\\])】）]", FLAGS);
    private static final Pattern WHOLE = Pattern.compile("\\s*[*_]{0,2}" + TO_THE_DESK + "\\s*[:：].*", FLAGS);
    private static final Pattern END = Pattern.compile(
            "\\s*(?:#{3,5}|#(?: #){2,4}|[-–—]{1,3}\\s?(?:30|ends?|ende|fin|slut|slutt|einde|fine|fim|fi|loppu|kraj|konec|koniec|vége|sfârșit|край|конец|кінець|τέλος|son|lõpp|beigas|pabaiga|以上|完|끝)\\s?[-–—]{1,3}|ends|end of"
                    + " (?:press"
                    + " )?release|-30-|\\((?:ends|ende|fin|more|mehr|suite|mtf|schluss)\\)|\\*\\s?(?:ends)\\s?\\*)\\s*",
            FLAGS);
    /** How long the text is, alone in its line: {@code (1320 zn. ze spacjami)}. */
    private static final Pattern COUNT = Pattern.compile(
            "\\s*[\\[(]\\s*(?:ca?\\.? )?\\d[\\d.,\\u00a0\\u202f ]{1,7}\\s?(?:characters|chars|words|wds|zeichen|wörter|signes|caractères|mots|feuillets|caracteres|palabras|palavras|battute|caratteri|parole|tekens|woorden|tecken|ord|tegn|anslag|merkkiä|sanaa|zn\\.?|znak(?:ów|ů|ov|a)|słów|slov|leütés|karakter|szó|semne|cuvinte|знаков|знака|слов|знаків|слів|χαρακτήρες|λέξεις|karakter|vuruş|kelime|字|자|حرفا?|كلمة|מילים)(?: (?:with|mit|inkl\\.?|incl\\.?|espaces|avec|con|com|z|ze|vč|s|с|met|med|včetně)(?: \\p{L}+){0,2}| \\p{L}{3,12})?\\.?\\s*[\\])]\\s*",
            FLAGS);

    /** What an office asks for at the head of its releases. */
    private static final String PLEASE_PUBLISH =
            "(?:mit der |wir )?bitten? um (?:\\p{L}+ )?(?:veröffentlichung|abdruck|beachtung)|zur"
                    + " (?:freien )?veröffentlichung(?: freigegeben)?|abdruck honorarfrei|(?:à|pour) (?:publication|diffusion)"
                    + "|merci de (?:publier|diffuser)|con (?:cortese )?preghiera di (?:cortese )?(?:pubblicazione|diffusione|"
                    + "pubblicazione e diffusione)|(?:con|se) ruega (?:su )?(?:publicación|difusión)|para su (?:publicación|difusión)"
                    + "(?: y difusión)?|(?:com|se) (?:o )?pede(?:-se)? (?:a )?(?:publicação|divulgação)|com pedido de"
                    + " (?:publicação|divulgação)|para divulgação|met (?:het )?verzoek (?:tot|om) (?:plaatsing|publicatie)|z prośbą"
                    + " o (?:publikację|zamieszczenie)|с просьбой (?:опубликовать|о публикации)|s prosbou o"
                    + " (?:zveřejnění|otištění)|közlésre|közlését kérjük|yayınlanması ricasıyla|報道関係者各位|报道关系者各位";

    private static final String KIND =
            "(?:(?:press|news|media) release|for immediate release|for release|immediate release|press"
                    + " statement|media statement|pressemitteilung|presseinformation|medienmitteilung|presseaussendung|zur"
                    + " sofortigen veröffentlichung|communiqué(?: de presse)?|pour diffusion immédiate|comunicado de"
                    + " prensa|nota de prensa|para publicación inmediata|comunicado de imprensa|comunicado à imprensa|nota"
                    + " à imprensa|comunicato"
                    + " stampa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|tiedote|komunikat"
                    + " prasowy|informacja prasowa|tisková zpráva|sajtóközlemény|comunicat de"
                    + " presă|пресс-?релиз|прес-?реліз|प्रेस (?:विज्ञप्ति|नोट)|بيان صحفي|הודעה לעיתונות|siaran pers|thông cáo báo chí|δελτίο τύπου|basın"
                    + " bülteni|プレスリリース|报道资料|新闻稿|보도자료"
                    + "|(?:priopćenje|saopćenje|saopštenje|sporočilo) za (?:medije|javnost|tisak|štampu)|(?:саопштење|соопштение) за (?:јавност|медије|медиуми|штампу)|(?:прес-?)?съобщение (?:за|до) медиите|прессъобщение|pranešimas (?:spaudai|žiniasklaidai)|(?:preses relīze|paziņojums presei)|pressiteade|tlačová správa|(?:nota|comunicat) de premsa|prentsa[- ]oharra|fréttatilkynning"
                    + "|za (?:trenutačnu|trenutnu|hitnu) objavu|za takojšnjo objavo|за незабавно публикуване|skelbti nedelsiant|tūlītējai publicēšanai|koheseks avaldamiseks|na okamžité zverejnenie|k okamžitému zveřejnění|do natychmiastowej publikacji|azonnali közlésre|для (?:немедленной публикации|негайної публікації)|per a publicació immediata|til umiddelbar (?:offentliggørelse|publisering)|för omedelbar publicering|για άμεση δημοσίευση|即時発表|即时发布|即時發布|즉시 보도|"
                    + PLEASE_PUBLISH
                    + ")(?:\\s{1,3}(?:n[ro]?[.°º]{0,2}\\s?|№\\s?)?\\d{1,4}(?:\\s?[/-]\\s?\\d{1,4})?)?";
    private static final Pattern RELEASE = Pattern.compile(
            "\\W*(?:[^\\n|]{2,60}\\s[|·]\\s*)?" + KIND + "(?:[\\s:–—|/-]+" + KIND
                    + ")?(?:\\s{0,5}[:,–—|-]\\s{0,5}[^\\n]{0,30}\\d{4}[^\\n]{0,6})?\\W*",
            FLAGS);
    private static final Pattern CONTACT = Pattern.compile(
            "\\W*(?:(?:media|press|news|pr)(?: office| relations)? (?:contacts?|inquir(?:y|ies)|enquir(?:y|ies))|press"
                    + " office|contacts? for (?:the )?(?:media|press|editors)|(?:for )?(?:media|press)"
                    + " (?:contact|information|enquiries|inquiries)|for (?:more|further|additional) information,?(?:"
                    + " please)?(?: contact)?|note(?:s)? (?:to|for) editors?|(?:ihr"
                    + " )?presse(?:kontakt|stelle)|medienkontakt|ansprechpartner(?:in)?(?: für (?:die"
                    + " )?(?:presse|medien))?|rückfragen(?: bitte)? an|kontakt für (?:presse|medien|rückfragen)|hinweise?"
                    + " (?:für|an) die redaktion(?:en)?|contacts? (?:de )?presse|service de presse|contact(?:o|os)"
                    + " (?:de|para la) prensa|contacto de medios|gabinete de prensa|contatos? (?:de|para)"
                    + " imprensa|contatti? (?:per la )?stampa|ufficio stampa|perscontact|noot voor de"
                    + " redactie|presskontakt|pressekontakt|contact(?:o|os) (?:de|da|para"
                    + " (?:a )?)\\s?imprensa|kontakt (?:dla|pro|pre) (?:mediów|prasy|média|médiá|novináře|novinárov)|biuro prasowe|tiskové"
                    + " oddělení|tiskov(?:ý|á) mluvčí|sajtókapcsolat|contact (?:de|pentru) presă|mediayhteydet|yhteystiedot medialle"
                    + "|basın (?:iletişim(?:i)?|irtibat(?:ı)?)|επικοινωνία (?:για )?(?:τύπου|μμε)|контакти для (?:змі|преси|медіа)|контакты для"
                    + " (?:сми|прессы)|問い合わせ先|お問い合わせ|媒体联系人|kontakt(?:i)? za (?:medije|novinare|javnost)|stik za (?:medije|novinarje)|контакти? (?:за|с) медии(?:те)?|контакт за (?:медије|новинаре)|kontaktai (?:spaudai|žiniasklaidai)|(?:kontakti|kontaktinformācija) (?:presei|medijiem)|kontakt meediale|contacte (?:de|per a la) premsa|kontakt (?:for|för|til) (?:pressen?|medi(?:a|er|erne)))\\s*[:：.]?.{0,100}",
            FLAGS);
    private static final int ABOUT_LINES = 8;
    private static final Pattern TO_EDITORS = Pattern.compile(
            "\\W*(?:note(?:s)? (?:to|for) (?:the )?editors?|hinweise? (?:für|an) die redaktion(?:en)?|noot voor de redactie|note aux? rédactions?|nota (?:a|para) (?:la |los )?(?:redacción|editores))",
            FLAGS);
    private static final Pattern ABOUT = Pattern.compile(
            "(?iu:about|über|à propos (?:du|des|de la|de)|à propos d['’]|acerca de|sobre|informazioni su|chi è|over|om|tietoa|o (?:firmie|spółce|fundacji)|о компании)\\s?(?:(?:the|die|das|den|der|het|de|la|el|los|las|o|a|il|lo) )?\\p{Lu}.{1,70}?(?<![.!?])|.{2,50} (?i:en bref|in brief|in kürze|lyhyesti|i korthet|kort fortalt)");
    private static final Pattern REACHED = Pattern.compile(
            "[\\w.+-]+@[\\w-]+\\.\\w|(?:\\+|\\b0)\\d[\\d ()/.-]{6,}\\d|\\b(?:tel|phone|mobile|fax|telefon|tél)\\b",
            FLAGS);

    public DeskNotes {
        repairs = List.copyOf(repairs);
    }

    /** Where in a line a note to the desk stands, first to behind the last character. */
    public record Span(int start, int end) {}

    /** The first note in this line; all of it when it is nothing else. */
    public static Optional<Span> in(String line) {
        int bracket = firstBracket(line);
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracket < line.length() && bracketed.find(bracket)) {
            return Optional.of(new Span(bracketed.start(), bracketed.end()));
        }
        boolean whole = isAll(WHOLE, line) || isAll(END, line) || isAll(COUNT, line);
        return whole && !line.isBlank() ? Optional.of(new Span(0, line.length())) : Optional.empty();
    }

    private static boolean isAll(Pattern pattern, String line) {
        return line.length() <= LONGEST && pattern.matcher(line).matches();
    }

    /** Nearly every line is asked, and nearly none has one. */
    private static int firstBracket(String line) {
        int at = 0;
        while (at < line.length() && !isBracket(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == '(' || c == '【' || c == '（';
    }

    /** Whether a line at the head of a text says only that it is a press release. */
    public static boolean isLabel(String line) {
        return !line.isBlank() && (isAll(RELEASE, line) || (line.length() <= LONGEST && NoEmbargo.isSaidOf(line)));
    }

    /** Takes them out of a text that a person typed, and with them what stands behind the end. */
    public static DeskNotes of(String text) {
        List<String> lines = text.lines().toList();
        int end = endOf(lines);
        List<String> kept = new ArrayList<>();
        List<String> repairs = new ArrayList<>();
        int seen = 0;
        for (String line : lines.subList(0, end)) {
            String rest = line;
            for (var note = in(rest); note.isPresent(); note = in(rest)) {
                rest = rest.substring(0, note.get().start())
                        + rest.substring(note.get().end());
            }
            if (!rest.equals(line) && !isAll(END, line)) {
                repairs.add("A note to the desk was left out.");
            }
            seen += line.isBlank() ? 0 : 1;
            boolean label = seen <= HEAD_LINES && isLabel(rest);
            kept.add(label || (!rest.equals(line) && rest.isBlank()) ? "" : rest);
        }
        leftOut(lines, end).ifPresent(repairs::add);
        return repairs.isEmpty() && kept.equals(lines)
                ? new DeskNotes(text, List.of())
                : new DeskNotes(
                        String.join("\n", kept), repairs.stream().distinct().toList());
    }

    /** The line where the contact begins, or what parts it from the story; the number of lines when there is none. */
    public static int endOf(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            List<String> rest = lines.subList(i, lines.size());
            boolean mark = isAll(END, lines.get(i));
            boolean contact = isAll(CONTACT, lines.get(i));
            boolean toEditors = contact && TO_EDITORS.matcher(lines.get(i)).lookingAt();
            if ((mark || contact) && isContact(rest, mark || toEditors)) {
                return DividerLine.over(lines, aboutOver(lines, i));
            }
        }
        int end = DividerLine.over(lines, lines.size());
        // Right under words it may be the underline of a heading, or the frame of a table.
        return end == lines.size() || lines.get(end - 1).isBlank() ? end : lines.size();
    }

    /** A sentence on what stands behind the end of these lines, if that says something. */
    public static Optional<String> leftOut(List<String> lines, int end) {
        return lines.stream().skip(end).allMatch(line -> line.isBlank() || DividerLine.isOne(line))
                ? Optional.empty()
                : Optional.of("What stands behind its end for the desk was left out, such as the press contact.");
    }

    /** Where the words on who sends it begin, when they stand right over the contact. */
    private static int aboutOver(List<String> lines, int contact) {
        for (int at = contact - 1; at > 1 && at >= contact - ABOUT_LINES; at--) {
            String line = lines.get(at).strip();
            boolean begins = lines.get(at - 1).isBlank() && ABOUT.matcher(line).matches();
            if (begins) {
                return at;
            }
        }
        return contact;
    }

    private static boolean isContact(List<String> rest, boolean marked) {
        List<String> said = rest.stream().filter(line -> !line.isBlank()).toList();
        boolean reached = said.stream().anyMatch(line -> REACHED.matcher(line).find());
        boolean labelled = said.stream().anyMatch(line -> isAll(CONTACT, line));
        boolean shortLines = said.stream().allMatch(line -> line.length() <= CONTACT_LINE);
        return said.size() <= CONTACT_LINES && labelled && (reached || marked) && (marked || shortLines);
    }
}
