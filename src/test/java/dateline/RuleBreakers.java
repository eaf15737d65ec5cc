package dateline;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.net.URL;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Classes that do what the architecture forbids, each in its own way, so that the rules are seen to bite. */
final class RuleBreakers {
    private RuleBreakers() {}

    static final class AsksInstant {
        Instant time() {
            return Instant.now();
        }
    }

    static final class AsksLocalDateInAZone {
        LocalDate day(ZoneId zone) {
            return LocalDate.now(zone);
        }
    }

    static final class TakesSystemClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class TakesTickingClock {
        Clock clock() {
            return Clock.tickSeconds(ZoneOffset.UTC);
        }
    }

    static final class AsksSystem {
        long millis() {
            return System.currentTimeMillis();
        }
    }

    @SuppressWarnings("JavaUtilDate")
    static final class MakesDate {
        Date date() {
            return new Date();
        }
    }

    static final class AsksCalendar {
        Calendar calendar() {
            return Calendar.getInstance();
        }
    }

    static final class RefersToNow {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static final class Innocent {
        Instant time(Clock clock) {
            return LocalDate.now(clock)
                            .atStartOfDay(ZoneOffset.UTC)
                            .isAfter(clock.instant().atZone(ZoneOffset.UTC))
                    ? Instant.now(clock)
                    : Instant.ofEpochSecond(System.nanoTime());
        }
    }

    static final class Deserialises {
        Object object(InputStream bytes) throws IOException, ClassNotFoundException {
            return new ObjectInputStream(bytes).readObject();
        }
    }

    static final class BuildsProcess {
        Process process() throws IOException {
            return new ProcessBuilder("true").start();
        }
    }

    static final class Executes {
        Process process() throws IOException {
            return Runtime.getRuntime().exec(new String[] {"true"});
        }
    }

    static final class OpensUrl {
        InputStream bytes(URL address) throws IOException {
            return address.openStream();
        }
    }

    static final class LooksUp {
        InetAddress address(String name) throws IOException {
            return InetAddress.getByName(name);
        }
    }

    static final class MakesHttpClient {
        HttpClient client() {
            return HttpClient.newHttpClient();
        }
    }

    static final class ParsesXml {
        XMLInputFactory factory() {
            return XMLInputFactory.newDefaultFactory();
        }
    }

    static final class ParsesBrokenXml {
        Parser parser() {
            return Parser.xmlParser();
        }
    }

    static final class Logs {
        private static final Logger log = LoggerFactory.getLogger(Logs.class);

        void tell() {
            log.info("Done.");
        }
    }
}
