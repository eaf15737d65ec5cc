package dateline.ingest.text.byline;

import dateline.ingest.text.PhraseMatcher;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of bylines that are no names, and words by which a name is none of a person. */
final class BylineVocabulary {
    static final Set<String> NOT_NAMES = Set.of(
            "staff",
            "admin",
            "administrator",
            "editor",
            "editors",
            "staff writer",
            "staff reporter",
            "news desk",
            "webmaster",
            "user",
            "guest",
            "anonymous",
            "unknown",
            "author",
            "by",
            "von",
            "correspondent",
            "reporter",
            "contributor",
            "null",
            "none",
            "undefined",
            "view all posts",
            "view more posts",
            "more posts",
            "create an account",
            "your account",
            "read more",
            "follow",
            "more",
            "about",
            "share",
            "print",
            "home",
            "blog",
            "news",
            "n",
            "a",
            "default",
            "updated",
            "published",
            "comments",
            "comment",
            "website",
            "hidden",
            "gmbh",
            "inc",
            "llc",
            "all",
            "in",
            "on",
            "et al",
            "others",
            "anderen",
            "profile",
            "bio",
            "see all",
            "min read",
            "contributors",
            "min",
            "fact checked",
            "medically reviewed",
            "written",
            "reviewed",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "기자",
            "특파원");
    /** Parts of a newspaper, which stand where bylines do; no surname stands alone in one. */
    static final Set<String> SECTIONS = Set.copyOf(List.of(
            ("opinion|opinions|comment|analysis|politics|culture|business|economy|world|sports|sport|local|travel|science"
                            + "|technology|health|lifestyle|entertainment|features|editorial|obituaries|weather|arts"
                            + "|meinung|kommentar|politik|kultur|wirtschaft|regional|lokales|feuilleton|wissen|wissenschaft|panorama|ausland|inland|gesellschaft|reise|technik|gesundheit"
                            + "|politique|économie|société|monde|tribune|sciences|santé|opinión|política|economía|cultura|sociedad|deportes|mundo|internacional|ciencia"
                            + "|politica|economia|cronaca|esteri|scienza|salute|opinioni|esportes|desporto|opinião|sociedade|cidades|economie|cultuur|politiek|binnenland|buitenland|wetenschap"
                            + "|inrikes|utrikes|ekonomi|politik|nöje|debatt|ledare|kultur|indland|udland|økonomi|meninger|kotimaa|ulkomaat|talous|kulttuuri|urheilu"
                            + "|polityka|gospodarka|świat|kraj|opinie|politika|ekonomika|kultura|názory|belföld|külföld|gazdaság|kultúra|vélemény"
                            + "|gündem|dünya|siyaset|görüş|политика|экономика|культура|общество|мир|спорт|мнение|мнения|економіка|суспільство|світ"
                            + "|πολιτική|οικονομία|κόσμος|πολιτισμός|γνώμη|κοινωνία|سياسة|اقتصاد|ثقافة|رياضة|رأي|العالم|דעות|תרבות|ספורט|כלכלה|חדשות"
                            + "|政治|経済|社会|国際|文化|科学|スポーツ|经济|國際|国际|体育|정치|경제|사회|문화|국제|스포츠|오피니언|राजनीति|खेल|राय|ทั่วไป|การเมือง|กีฬา")
                    .split("\\|")));

    static final PhraseMatcher ROLES = PhraseMatcher.list()
            .add(
                    1,
                    " editor | reporter | writer | correspondent | director | manager | senior | chief | founder | president | officer "
                            + "| attorney | developer | engineer | analyst | columnist | contributor | producer | specialist | consultant | expert | head of "
                            + "| professor | md | phd | ph d | m d | rd | rdn | mba | cfp | cpa | rn | dvm | ceo | cto | coo | vp | associate | partner | strategist | journalist "
                            + "| photographer | freelance | freelancer | blogger | assistant | coordinator | staff | team of | hardware | redakteur | redakteurin | chefredakteur "
                            + "| journaliste | periodista | giornalista | jornalista | redactor | redactora | tnn | ap | afp | reuters staff | usa today | getty images ")
            .done();

    static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "di", "da", "del", "della", "der", "le", "la", "el", "al", "bin", "zu", "d");
    static final PhraseMatcher DESKS = PhraseMatcher.list()
            .add(
                    1,
                    " staff | team | desk | bureau | newsroom | redaktion | redaction | r\u00e9daction | redacci\u00f3n | redazione | redactie | editors | magazine | magazin | media | news | press | agency | agencies | agentur | agencia | agence | gmbh | ag | e v | inc | ltd | llc | se | university | universit\u00e4t | institute | institut | foundation | stiftung | verband | verlag | group | store | online | report | associated press | getty images | service | services | company | society | association | council ")
            .done();

    /**
     * What stands before dates, hours, reading times and counts, in the languages of the news: no person bears such a name.
     * Words that people are named, such as {@code Uhr} or {@code Mai}, are not among them.
     */
    private static final PhraseMatcher LABELS = PhraseMatcher.list()
            .add(
                    1,
                    " lesedauer | lesezeit | minuten | reading time | read time | min read | minutes | last updated | last modified | first published "
                            + "| aktualisiert | veröffentlicht | erscheinungsdatum | temps de lecture | mis à jour | mise à jour | publié | publiée "
                            + "| tiempo de lectura | lectura | minutos | actualizado | actualizada | publicado | publicada | última actualización | fecha "
                            + "| tempo di lettura | lettura | minuti | aggiornato | aggiornamento | pubblicato | pubblicazione "
                            + "| tempo de leitura | leitura | atualizado | atualizada | atualização | leestijd | bijgewerkt | gepubliceerd | minuten leestijd "
                            + "| güncelleme | güncellenme | yayınlanma | yayınlandı | yayım | tarih | tarihi | okuma süresi | dakika | saat "
                            + "| czas czytania | czytania | aktualizacja | publikacja | opublikowano | zaktualizowano | data publikacji | doba čtení | čtení | aktualizováno | publikováno | vydáno "
                            + "| lästid | uppdaterad | publicerad | uppdaterat | publicerat | læsetid | opdateret | publiceret | offentliggjort | lesetid | oppdatert | publisert | päivitetty | julkaistu | lukuaika "
                            + "| frissítve | megjelent | közzétéve | olvasási idő | actualizat | publicat | timp de citire | ultima actualizare | ažurirano | objavljeno | posodobljeno | vrijeme čitanja "
                            + "| cập nhật | ngày đăng | thời gian đọc | diperbarui | dipublikasikan | terbit | waktu baca | menit baca | dikemas kini "
                            + "| опубликовано | обновлено | обновление | время чтения | дата | минут | оновлено | час читання | публикувано | актуализирано "
                            + "| ενημέρωση | δημοσίευση | δημοσιεύθηκε | χρόνος ανάγνωσης "
                            + "| تشرين | كانون | شباط | آذار | حزيران | أيلول | آخر تحديث | تحديث | تاريخ | تاريخ النشر | نشر في | دقيقة | دقائق | قراءة | آخرین | به\u200cروزرسانی | زمان مطالعه | انتشار "
                            + "| نشر | نشرت | نشرت في | تم النشر | حدث في | آخر تعديل | منتشر شده | شائع | اشاعت | तारीख | वेळ | ప్రచురణ | प्रकाशन | প্রকাশ | வெளியிடப்பட்டது | imechapishwa | imesasishwa | გამოქვეყნდა | հրապարակվել | жарияланды | dərc olunub | paskelbta | publicēts | avaldatud | chop etildi | פורסם | עודכן | תאריך | זמן קריאה | अपडेट | अद्यतन | प्रकाशित | दिनांक | প্রকাশিত | আপডেট "
                            + "|字体|字號|字号|字體|字級|更新|発行|配信|公開|掲載|发布|發佈|发表|發表|时间|時間|입력|수정|업데이트|기사입력|등록|작성일|게시일|승인|เผยแพร่|อัปเดต|ปรับปรุง")
            .done();

    /**
     * The days of the week, but for English: Sunday and the like are given names in some countries. Languages alone are asked:
     * their countries name the days alike, and to load the names of a thousand locales takes a second.
     */
    private static final Set<String> WEEKDAYS = Stream.of(Locale.getAvailableLocales())
            .filter(locale -> locale.getCountry().isEmpty())
            .filter(locale ->
                    !locale.getLanguage().isEmpty() && !locale.getLanguage().equals("en"))
            .flatMap(locale -> Stream.of(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT)))
            .filter(word -> word.length() > 2)
            .collect(Collectors.toUnmodifiableSet());

    /** What is left of words such as {@code three hours ago} without their figure. */
    private static final Set<String> AGO = Set.of(
            ("ago|vor|hace|há|ha|fa|il y a|geleden|sedan|för|siden|før|sitten|temu|przed|před|pred|prije|pre|acum|преди|назад|тому"
                            + "|πριν|πριν από|منذ|قبل|לפני|پیش|önce|yang lalu|lalu|trước|पहले|ที่แล้ว|前|전")
                    .split("\\|"));

    /** What Arabic and Hebrew write over and under letters or leave away. */
    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064b-\\u0652\\u0670\\u0591-\\u05c7]");

    private BylineVocabulary() {}

    /** Whether it labels a date or a number, tells how long ago something was, or is a day of the week. */
    static boolean isLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LABELS.in(text) != 0
                || LABELS.in(VOWEL_SIGNS.matcher(text).replaceAll("")) != 0
                || WEEKDAYS.contains(lower)
                || AGO.contains(lower);
    }
}
