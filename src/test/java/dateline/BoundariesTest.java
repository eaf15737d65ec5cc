package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dateline.feed.FeedFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only one place may do, because a second one would be a way round its checks. */
class BoundariesTest {
    private static final Set<String> CONNECTING = Set.of(
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.nio.channels.SocketChannel",
            "javax.net.SocketFactory",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.http.HttpClient",
            "org.eclipse.jetty.client.HttpClient",
            "org.jsoup.Connection",
            "javax.imageio.ImageIO");

    private static final Set<String> PARSING = Set.of(
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.validation.SchemaFactory",
            "org.jdom2.input.SAXBuilder",
            "com.rometools.rome.io.SyndFeedInput",
            "com.rometools.rome.io.WireFeedInput");

    private static final ArchRule ONLY_OUTBOUND_CONNECTS = noClasses()
            .that()
            .resideOutsideOfPackage("dateline.outbound")
            .should()
            .accessTargetWhere(describe("another machine is asked", BoundariesTest::asksAnotherMachine))
            .because("every request goes through the client that checks where it leads");

    /** What comes in is read by one parser without document types; EntrySplitter reads our own bytes. */
    private static final Set<String> STRICT_PARSERS =
            Set.of("dateline.ingest.text.xml.XmlCursor", "dateline.feed.format.EntrySplitter");

    /** They read what is not well-formed, by jsoup, which knows neither document types nor external entities. */
    private static final Set<String> LENIENT_PARSERS = Set.of(
            "dateline.ingest.feed.HubLinks", "dateline.ingest.feed.Sitemap", "dateline.ingest.feed.FeedDocumentReader");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName();
    }

    private static Set<String> whoever(Predicate<JavaAccess<?>> does, JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(does))
                .map(JavaClass::getFullName)
                .collect(Collectors.toSet());
    }

    private static boolean makesStrictParser(JavaAccess<?> access) {
        return PARSING.contains(owner(access));
    }

    private static boolean makesLenientParser(JavaAccess<?> access) {
        return owner(access).equals("org.jsoup.parser.XmlTreeBuilder")
                || (owner(access).equals("org.jsoup.parser.Parser")
                        && access.getName().equals("xmlParser"));
    }

    private static boolean asksAnotherMachine(JavaAccess<?> access) {
        boolean looksUp = owner(access).equals("java.net.InetAddress")
                && Set.of("getByName", "getAllByName").contains(access.getName());
        boolean opens = owner(access).equals("java.net.URL")
                && Set.of("openStream", "openConnection", "getContent").contains(access.getName());
        boolean fetches =
                owner(access).equals("org.jsoup.Jsoup") && access.getName().equals("connect");
        return looksUp || opens || fetches || CONNECTING.contains(owner(access));
    }

    @Test
    @DisplayName("R9, SEC-04: one package alone asks other machines")
    void onlyOutboundConnects() {
        ONLY_OUTBOUND_CONNECTS.check(MAIN);
    }

    @Test
    @DisplayName("M3, SEC-01: one class alone makes a strict parser for XML that comes in")
    void onlyOneClassParsesXmlStrictly() {
        assertEquals(STRICT_PARSERS, whoever(BoundariesTest::makesStrictParser, MAIN));
    }

    @Test
    @DisplayName("M3, SEC-01: those who read broken XML are known by name")
    void onlyKnownClassesParseXmlLeniently() {
        assertEquals(LENIENT_PARSERS, whoever(BoundariesTest::makesLenientParser, MAIN));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {RuleBreakers.OpensUrl.class, RuleBreakers.LooksUp.class, RuleBreakers.MakesHttpClient.class})
    void whoeverConnectsIsFound(Class<?> offender) {
        JavaClasses offenders = new ClassFileImporter().importClasses(offender);

        assertThrows(AssertionError.class, () -> ONLY_OUTBOUND_CONNECTS.check(offenders));
    }

    @Test
    void whoeverMakesAParserIsFound() {
        JavaClasses offenders =
                new ClassFileImporter().importClasses(RuleBreakers.ParsesXml.class, RuleBreakers.ParsesBrokenXml.class);

        assertEquals(
                Set.of(RuleBreakers.ParsesXml.class.getName()), whoever(BoundariesTest::makesStrictParser, offenders));
        assertEquals(
                Set.of(RuleBreakers.ParsesBrokenXml.class.getName()),
                whoever(BoundariesTest::makesLenientParser, offenders));
    }

    @Test
    @DisplayName("SEC-11: no output is a spreadsheet, in which a headline could be a formula")
    void noOutputIsASpreadsheet() {
        assertEquals(
                List.of("application/rss+xml", "application/atom+xml", "application/feed+json"),
                FeedFormat.ALL.stream().map(FeedFormat::mediaType).toList());
    }
}
