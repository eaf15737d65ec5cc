package dateline.ingest.mail;

import dateline.article.HeaderValue;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.byline.LeadingByline;
import dateline.ingest.text.date.DateField;
import dateline.ingest.text.embargo.DeskEmbargo;
import dateline.ingest.text.embargo.EmbargoNotice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail as a raw article: press releases, stories that a correspondent sends. */
final class MailItem {
    /** Why a mail is refused that holds another. */
    static final String HOLDS_ANOTHER =
            "It holds another mail, and it is not clear which of the two is the story. Save the text of the story by itself"
                    + " and file that.";

    private static final double SENDER_IS_AUTHOR = 0.4;
    private static final double BYLINE_LIKELY = 0.6;
    private static final double SENT_IS_PUBLISHED = 0.5;
    /** In a subject the word alone is a notice, as it is not in a headline. */
    private static final Pattern EMBARGO = Pattern.compile(
            "(?i)^\\W{0,5}(?:strict |under )?(?:embargo(?:ed)?|sperrfrist|hold|on hold|not for publication|do not publish)\\s?(?:[:\\])}]|[–—-]\\s)\\s*");
    /** A subject that says of the story that it is none yet, apart from the rest. */
    private static final Pattern DRAFT = Pattern.compile(
            "(?iu)(?:^(?:re|aw|fwd?|wg)\\s?:\\s*|^|[\\[({–—:-]\\s*)(?:(?:first |rough |1st )?draft|(?:roh)?entwurf|rohfassung|borrador|brouillon|bozza|rascunho|concept|utkast|udkast|luonnos|szkic|koncept|vázlat|черновик|чернетка|taslak|草稿|下書き|초안)\\s*(?:[\\])}:–—-]|$)");
    /** Senders that are an office and nobody's name. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iu).*(?:(?<!\\p{L})(?:press|presse|prensa|pers|stampa|imprensa|news|newsroom|newsdesk|desk|office|media|info|communications?|comms|service|team|redaktion|noreply|no-reply"
                    + "|council|borough|county|city|ministry|department|university|college|institute|museum|foundation|association|society|hospital|police|union|federation|agency|company|group|ltd|limited|inc|llc|plc|gmbh|ag|stadt|gemeinde|landkreis|ministerium|universität|hochschule|verein|stiftung|verband|klinikum|polizei|pressestelle"
                    + "|ville|mairie|préfecture|ministère|université|musée|fondation|comité|syndicat|ayuntamiento|diputación|ministerio|universidad|museo|fundación|asociación|comune|regione|provincia|ministero|università|fondazione|associazione|ospedale|câmara|município|ministério|universidade|museu|fundação|associação|gabinete|gemeente|provincie|ministerie|universiteit|stichting|vereniging|waterschap"
                    + "|kommun\\p{L}*|region\\p{L}*|universitet\\p{L}*|stiftelse\\p{L}*|länsstyrelsen|politiet|polisen|kaupunki|kunta|yliopisto|ministeriö|viestintä|urząd|gmina|starostwo|uniwersytet|fundacja|stowarzyszenie|biuro|město|obec|univerzita|nadace|polgármesteri|egyetem|primăria|администрация|министерство|университет|музей|фонд|пресс-служба|δήμος|υπουργείο|belediye\\p{L}*|üniversite\\p{L}*)(?!\\p{L})|@"
                    + "|市役所|役場|県庁|大学|大學|株式会社|広報|新闻|新聞|办公室|公司|集团|集團|博物[馆館]|图书馆|圖書館|医院|醫院|学校|學校|委员会|委員會|协会|協會|中心|編集部|编辑部|事務局|홍보|공보|대학교|시청|구청|군청|도청|재단|협회|병원|박물관|도서관|연합|뉴스|편집국).*");

    /** A text shorter than this over an attached message is a note that goes with it. */
    private static final int NOTE = 400;

    /** A text of no more than this is none beside a document that is attached to it. */
    private static final int BARE_NOTE = 100;

    /** A shorter text that is attached is no story. */
    private static final int ATTACHED_STORY = 200;

    private static final Pattern ATTACHED = Pattern.compile(
            "(?i)\\b(?:attach|enclosed)|\\b(?:im anhang|häng(?:t|en|e ich) (?:hier )?(?:an|dran)|anbei|angehängt|beigefügt|ci-joint|en pièce jointe|pj\\b|adjunt|en"
                    + " anexo|em anexo|allegat|bijlage|bijgevoegd|bifoga|vedhæft|vedlagt|vedlegg|liitteenä|w załącz|v"
                    + " příloze|mellékel|во вложении|прилагаю|у вкладенні|συνημμέν|ekte\\b|terlampir|đính"
                    + " kèm)|添付|附件|첨부|مرفق|מצורף");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i).*\\.(?:docx?|odt|rtf|pages|pdf|txt|md|markdown|html?|pptx?)|(?:text/(?!calendar|x-vcard|vcard).*|application/(?:msword|rtf|pdf|vnd\\.(?:openxml|oasis).*))");

    private final MailMessage mail;
    private final MailStory story;

    MailItem(MailMessage mail) {
        this(mail, MailStory.of(mail.texts(), SubjectPrefix.kind(subject(mail)), context(mail)));
    }

    private MailItem(MailMessage mail, MailStory story) {
        this.mail = mail;
        this.story = story;
    }

    private static MailContext context(MailMessage mail) {
        return new MailContext(
                sender(mail).map(MailContext::names).orElse(List.of()),
                SubjectPrefix.without(subject(mail), mail),
                Addressees.of(Stream.of("to", "cc")
                        .flatMap(field -> mail.field(field).stream())
                        .toList()));
    }

    private static Optional<String> sender(MailMessage mail) {
        return mail.field("from").flatMap(MailHeader::personName);
    }

    /** The message or the text that this one only carries. */
    private Optional<MailItem> carried() {
        if (story.words().strip().length() >= NOTE) {
            return Optional.empty();
        }
        Optional<MailItem> message = mail.messages().size() == 1
                ? Optional.of(new MailItem(mail.messages().get(0)))
                : attachedText()
                        .map(mail::withText)
                        .map(text -> new MailItem(
                                text,
                                MailStory.of(text.texts(), MailKind.OWN, context(mail))
                                        .underNote()));
        return message.filter(item -> !item.story.words().isBlank());
    }

    /** The only document that is attached to a note, when it is a text. */
    private Optional<MailText> attachedText() {
        boolean only = mail.messages().isEmpty() && documents().size() == 1 && isNote(story.words());
        return !only
                ? Optional.empty()
                : mail.attachments().stream()
                        .flatMap(attachment -> attachment.text().stream())
                        .filter(text -> !text.html() && text.text().strip().length() >= ATTACHED_STORY)
                        .findFirst();
    }

    /** Why it cannot be an article. */
    Optional<String> objection() {
        String type = HeaderValue.withoutParameters(mail.field("content-type").orElse(""));
        if (type.contains("pkcs7-mime") || type.equals("multipart/encrypted")) {
            return Optional.of("It is encrypted. Open it in the mail program and save its text.");
        }
        boolean automatic = !mail.field("auto-submitted")
                .map(HeaderValue::withoutParameters)
                .orElse("no")
                .equals("no");
        if (type.equals("multipart/report") || automatic) {
            return Optional.of("It is an automatic answer of a mail system, no article.");
        }
        Optional<MailItem> carried = carried();
        if (carried.isPresent() && !isDraft()) {
            return carried.get().objection();
        }
        boolean note = story.words().strip().length() < NOTE;
        if (story.unclear() || (note && mail.messages().size() > 1)) {
            return Optional.of(HOLDS_ANOTHER);
        }
        List<String> documents = documents();
        if (!documents.isEmpty() && !story.words().isBlank() && isNote(story.words())) {
            return Optional.of("Its text only goes with what is attached: " + String.join(", ", documents)
                    + ". Save the attached document and file that.");
        }
        if (ClippedMail.isOne(story.lines())) {
            return Optional.of("The mail program shows only its beginning. Open all of it and save that.");
        }
        if (isDraft()) {
            return Optional.of("Words to the desk say that it is not ready to be published. File it again when it is.");
        }
        if (story.words().isBlank()) {
            return Optional.of("It has no text" + attached() + ". File the document that is the article itself.");
        }
        return Optional.empty();
    }

    RawArticle rawArticle() {
        Optional<MailItem> carried = carried();
        if (carried.isPresent()) {
            var draft = RawArticleBuilder.of(carried.get().rawArticle())
                    .repair("The attached " + (mail.messages().isEmpty() ? "text" : "message")
                            + " was taken; the mail that carries it was left out.");
            DeskEmbargo.in(subject() + "\n" + story.words(), "").forEach(draft::notice);
            return draft.done();
        }
        var draft = new RawArticleBuilder();
        String subject = subject();
        String title = SubjectPrefix.without(subject, mail);
        // A notice that tells its time says more than the mark alone.
        String unmarked = EmbargoNotice.in(title).isPresent()
                ? title
                : EMBARGO.matcher(title).replaceFirst("");
        if (!unmarked.equals(title)) {
            draft.notice("EMBARGO");
        }
        String bare = EmbargoNotice.without(unmarked);
        var headline = StoryHeadline.of(
                bare.isBlank() ? unmarked : bare,
                story,
                story.signer()
                        .or(() -> story.head().flatMap(QuotedMailHeader::sender))
                        .or(() -> sender(mail)));
        if (headline.title().equals(bare)) {
            draft.title(unmarked);
        } else {
            draft.title(headline.title());
            draft.notice(unmarked);
        }
        headline.repairs().forEach(draft::repair);
        if (!title.equals(subject)) {
            draft.repair("The subject's prefix was removed: \""
                    + subject.substring(0, subject.length() - title.length()).strip() + "\".");
        }
        story.labels().value(DeskLabel.STANDFIRST).or(headline::standfirst).ifPresent(draft::standfirst);
        body(draft, headline.story());
        mail.field("message-id").map(id -> id.replaceAll("[<>\\s]", "")).ifPresent(draft::sourceId);
        mail.field("content-language")
                .map(lang -> lang.split(",", 2)[0].strip())
                .ifPresent(draft::lang);
        story.head()
                .flatMap(head -> head.field("date"))
                .filter(date -> DateField.of(date).isPresent())
                .or(() -> mail.field("date"))
                .ifPresent(date -> draft.published(RawDate.of(date)).confidence("published", SENT_IS_PUBLISHED));
        if (!mail.attachments().isEmpty()) {
            draft.repair("Attachments were not taken over" + attached() + ".");
        }
        if (!mail.messages().isEmpty()) {
            draft.repair(
                    "Attached messages were not taken over: " + mail.messages().size() + ".");
        }
        return draft.done();
    }

    private void body(RawArticleBuilder draft, MailStory told) {
        var tagged = ProposedTags.of(told);
        MailStory story = tagged.story();
        draft.tags(tagged.tags());
        story.notices().forEach(draft::notice);
        story.repairs().forEach(draft::repair);
        Optional<String> from = story.signer()
                .or(() -> story.head().map(QuotedMailHeader::sender).orElseGet(() -> sender(mail)));
        Optional<StoryByline.Last> first = LeadingByline.names(story.words()).isPresent()
                ? Optional.empty()
                : StoryByline.first(story.lines(), from);
        Optional<StoryByline.Last> last = StoryByline.last(story.lines(), from);
        Optional<String> byline = story.labels()
                .value(DeskLabel.BYLINE)
                .or(() -> LeadingByline.names(story.words()))
                .or(() -> first.map(StoryByline.Last::names))
                .or(() -> last.map(StoryByline.Last::names));
        List<String> bylines = story.kinds().bylines(story.lines(), byline.isEmpty());
        MailStory bare = first.map(line -> story.without(line.line())).orElseGet(() -> withoutLeading(story));
        for (String line : bylines) {
            bare = bare.without(line);
        }
        MailStory whole = bare;
        draft.body(
                story.html() ? Markup.HTML : Markup.TEXT,
                last.map(signed -> whole.withoutLast(signed.line()))
                        .orElse(whole)
                        .text());
        if (byline.isPresent()) {
            draft.byline(Byline.named(byline.get()));
            return;
        }
        Optional<String> named = bylines.stream()
                .flatMap(line -> StoryByline.namesIn(line, from).stream())
                .findFirst();
        if (named.isPresent()) {
            draft.byline(Byline.named(named.get())).confidence("authors", BYLINE_LIKELY);
            return;
        }
        from.filter(name -> !OFFICE.matcher(name).matches())
                .ifPresent(name -> draft.byline(Byline.named(name)).confidence("authors", SENDER_IS_AUTHOR));
    }

    private static MailStory withoutLeading(MailStory story) {
        return story.withText(
                story.html()
                        ? HtmlLines.top(story.text()).stream()
                                .filter(shown -> LeadingByline.names(shown).isPresent())
                                .findFirst()
                                .map(shown -> HtmlLines.without(story.text(), shown))
                                .orElse(story.text())
                        : LeadingByline.without(story.text()));
    }

    private static boolean isNote(String words) {
        String text = words.strip();
        return text.length() <= BARE_NOTE
                || (text.length() < NOTE && ATTACHED.matcher(text).find());
    }

    private List<String> documents() {
        return mail.attachments().stream()
                .filter(attachment -> DOCUMENT.matcher(attachment.name()).matches()
                        || DOCUMENT.matcher(attachment.type()).matches())
                .filter(attachment -> !attachment.name().isBlank())
                .map(MailMessage.Attachment::name)
                .limit(10)
                .toList();
    }

    private boolean isDraft() {
        return story.draft() || DRAFT.matcher(subject()).find();
    }

    private String subject() {
        return subject(mail);
    }

    private static String subject(MailMessage mail) {
        return MailHeader.words(mail.field("subject").orElse(""));
    }

    private String attached() {
        return mail.attachments().isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ",
                                mail.attachments().stream()
                                        .limit(10)
                                        .map(attachment -> attachment.name() + " (" + attachment.type() + ")")
                                        .toList());
    }
}
