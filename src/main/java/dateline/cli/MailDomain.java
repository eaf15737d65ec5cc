package dateline.cli;

import java.util.Hashtable;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Asks the name servers whether a domain takes mail (RFC 5321 section 5.1, RFC 7505). */
final class MailDomain {
    private static final String NO_MAIL = ".";
    private static final String MILLIS_FOR_AN_ANSWER = "2000";

    private final Optional<String> nameServer;

    /** @param nameServer such as {@code dns://192.0.2.1}; those of the system where it is empty */
    MailDomain(Optional<String> nameServer) {
        this.nameServer = nameServer;
    }

    /** What the name servers say. */
    enum Answer {
        /** There is a server for its mail, or the domain is a host itself. */
        TAKES_MAIL,
        /** It says that it takes none, or there is nothing to send it to. */
        TAKES_NONE,
        NO_SUCH_DOMAIN,
        /** They cannot be asked. */
        NOT_KNOWN
    }

    Answer ask(String domain) {
        try {
            Optional<Attribute> exchangers = records(domain, "MX");
            if (exchangers.isPresent()) {
                return of(exchangers.get());
            }
            // Where there is no MX, mail goes to the host of this name.
            return records(domain, "A").isPresent() || records(domain, "AAAA").isPresent()
                    ? Answer.TAKES_MAIL
                    : Answer.TAKES_NONE;
        } catch (NameNotFoundException e) {
            return Answer.NO_SUCH_DOMAIN;
        } catch (NamingException e) {
            return Answer.NOT_KNOWN;
        }
    }

    /**
     * One kind at a time: who is asked for several is asked for all, which many name servers refuse (RFC 8482).
     *
     * <p>Of JNDI this is the part that asks name servers and gives texts: nothing that they answer becomes an object, and a
     * domain has no colon, so no name leads to another part.
     */
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    private Optional<Attribute> records(String domain, String kind) throws NamingException {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, nameServer.orElse("dns:"));
        settings.put("com.sun.jndi.dns.timeout.initial", MILLIS_FOR_AN_ANSWER);
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        var context = new InitialDirContext(settings);
        try {
            // The dot at its end says that no domain of this machine is to be put behind it.
            return Optional.ofNullable(
                    context.getAttributes(domain + NO_MAIL, new String[] {kind}).get(kind));
        } finally {
            context.close();
        }
    }

    private static Answer of(Attribute exchangers) throws NamingException {
        for (int i = 0; i < exchangers.size(); i++) {
            // A preference and a host: 10 mail.example.
            String host = String.valueOf(exchangers.get(i)).replaceFirst("^\\d+ ", "");
            if (!host.isEmpty() && !host.equals(NO_MAIL)) {
                return Answer.TAKES_MAIL;
            }
        }
        return Answer.TAKES_NONE;
    }
}
