package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Sha256;
import dateline.http.PeerNetwork;
import dateline.http.page.Html;
import dateline.publication.Publication;
import dateline.store.DeskAccounts;
import dateline.store.DeskUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs editors in and out. */
final class DeskLogin {
    private static final Logger LOG = LoggerFactory.getLogger(DeskLogin.class);
    private static final String LOGIN = "/login";
    private static final Pattern OURS = Pattern.compile("(/[a-z][0-9a-z/-]{0,200})?");

    private final DeskAccounts accounts;
    private final DeskSessions sessions;
    private final DeskPassword password;
    private final LoginLimit loginLimit;

    DeskLogin(DeskAccounts accounts, DeskSessions sessions, DeskPassword password, LoginLimit loginLimit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.password = password;
        this.loginLimit = loginLimit;
    }

    /** The page to sign in. It sets the cookie that its form is bound to. */
    DeskResponse page(DeskRequest request) {
        if (request.signedIn().user().isPresent()) {
            return DeskResponse.seeOther(request.page().path(""));
        }
        return signIn(request, 200, Html.NONE, request.query("to"));
    }

    private DeskResponse signIn(DeskRequest request, int status, Html problem, Optional<String> to) {
        DeskPage page = request.page();
        boolean isNew = accounts.users().isEmpty();
        DeskResponse answer = isNew
                ? page.answer(status, "Nobody can sign in yet", firstUser())
                : page.answer(
                        status,
                        "Sign in",
                        tag("div")
                                .with("class", "panel sign-in")
                                .of(
                                        problem,
                                        page.form(
                                                LOGIN,
                                                DeskPage.hidden(
                                                        "to",
                                                        to.filter(DeskLogin::isOurs)
                                                                .orElse("")),
                                                field("name", "Name", "text", "username"),
                                                field("password", "Password", "password", "current-password"),
                                                DeskPage.button("Sign in")),
                                        tag("p").with("class", "facts")
                                                .of(
                                                        "Forgotten? Whoever runs this server gives you another one: dateline desk"
                                                                + " user password NAME")));
        return answer.setting(DeskCookie.SESSION.set(request.signedIn().secret(), page.publication()));
    }

    private static Html firstUser() {
        return all(
                tag("p").of("The desk has no editors. Whoever runs this server makes one on its command line, with"
                        + " the same --feeds and --data as for the server:"),
                tag("pre").of(tag("code").of("dateline desk user add NAME")),
                tag("p").of("It asks for a password, or makes one up and shows it once. Then come back to this page."));
    }

    private static Html field(String name, String label, String type, String autocomplete) {
        return tag("p").of(
                        tag("label").with("for", name).of(label),
                        tag("input")
                                .with("id", name)
                                .with("name", name)
                                .with("type", type)
                                .with("autocomplete", autocomplete)
                                .with("autocapitalize", "none")
                                .with("required", "")
                                .alone());
    }

    /** Takes name and password. */
    DeskResponse signIn(DeskRequest request) {
        Optional<String> to = request.form().text("to");
        Optional<String> name = request.form().text("name").flatMap(DeskPassword::name);
        Publication publication = request.page().publication();
        boolean knownBrowser = name.isPresent()
                && sessions.knowsBrowser(DeskCookie.BROWSER.in(request.ctx(), publication), name.get());
        List<String> countedBy = countedBy(request, name.orElse(""), knownBrowser);
        Optional<Duration> wait = loginLimit.wait(countedBy);
        if (wait.isPresent()) {
            return signIn(
                            request,
                            429,
                            DeskPage.problem("There were too many attempts. Wait "
                                    + (wait.get().toMinutes() + 1) + " minutes, then try again."),
                            to)
                    .with("Retry-After", Long.toString(wait.get().toSeconds() + 1));
        }
        loginLimit.attempt(countedBy);
        Optional<DeskUser> user = name.flatMap(accounts::user);
        if (!password.opens(user, request.form().raw("password").orElse(""))) {
            LOG.warn(
                    "Somebody failed to sign in at the desk from {}",
                    request.ctx().req().getRemoteAddr());
            return signIn(request, 403, DeskPage.problem("Name or password is wrong."), to);
        }
        loginLimit.succeeded(countedBy);
        return welcome(request, user.orElseThrow().name(), to);
    }

    private DeskResponse welcome(DeskRequest request, String user, Optional<String> to) {
        Publication publication = request.page().publication();
        BrowserSession begun = sessions.begin(request.signedIn(), user);
        LOG.info("{} signed in at the desk", user);
        return DeskResponse.seeOther(
                        request.page().path(to.filter(DeskLogin::isOurs).orElse("")))
                .setting(DeskCookie.SESSION.set(begun.secret(), publication))
                .setting(DeskCookie.BROWSER.set(
                        sessions.rememberBrowser(DeskCookie.BROWSER.in(request.ctx(), publication), user),
                        publication));
    }

    /**
     * A browser of the editor's is counted by its own cookie; everyone else by network and by the name that is tried.
     */
    private static List<String> countedBy(DeskRequest request, String name, boolean knownBrowser) {
        if (knownBrowser) {
            String cookie = DeskCookie.BROWSER
                    .in(request.ctx(), request.page().publication())
                    .orElse("");
            return List.of("browser " + Sha256.hex(cookie));
        }
        return List.of("network " + PeerNetwork.of(request.ctx().req().getRemoteAddr()), "name " + name);
    }

    DeskResponse signOut(DeskRequest request) {
        sessions.end(request.signedIn());
        return signedOut(request);
    }

    DeskResponse signOutEverywhere(DeskRequest request) {
        int ended = sessions.endAll(request.signedIn().name());
        LOG.info("{} signed out of the desk everywhere: {}", request.signedIn().name(), ended);
        return signedOut(request);
    }

    private static DeskResponse signedOut(DeskRequest request) {
        return DeskResponse.seeOther(request.page().path(LOGIN))
                .with("Clear-Site-Data", "\"cache\"")
                .setting(DeskCookie.SESSION.clear(request.page().publication()));
    }

    /** Leads to the page to sign in, and from there back to where the browser wanted to be. */
    DeskResponse strangerAt(DeskPage page, String path) {
        String rest = path.startsWith(DeskPage.ROOT) ? path.substring(DeskPage.ROOT.length()) : "";
        return DeskResponse.seeOther(page.path(LOGIN) + (isOurs(rest) && !rest.isEmpty() ? "?to=" + rest : ""));
    }

    private static boolean isOurs(String rest) {
        return OURS.matcher(rest).matches();
    }

    /** Who may sign in, without anything secret; and the way out of every browser. */
    Html account(DeskPage page) {
        return tag("section")
                .of(
                        tag("h2").of("Editors"),
                        tag("p").of(each(accounts.users(), ", ", user -> text(user.name()))),
                        page.form(
                                "/logout-everywhere",
                                tag("button").with("class", "plain").of("Sign me out in every browser")));
    }
}
