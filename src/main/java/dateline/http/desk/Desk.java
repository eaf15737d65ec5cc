package dateline.http.desk;

import static dateline.http.page.Html.tag;

import dateline.http.ProblemException;
import dateline.http.RequestBodies;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** All that stands below {@code /desk}, for editors who are signed in. */
public final class Desk implements AutoCloseable {
    /** What a browser says of where a form came from (Fetch Metadata); older ones say nothing. */
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final DeskParts parts;
    private final DeskSessions sessions;
    private final DeskLogin login;
    private final DeskEvents events;
    private final RequestBodies bodies = new RequestBodies(System::nanoTime);
    private final RequestBodies bodiesOfStrangers = RequestBodies.ofAnonymous(System::nanoTime);

    /**
     * A desk of this newsroom.
     *
     * @param random makes secrets; unguessable in production
     */
    public Desk(DeskParts parts, DeskPassword password, InstantSource clock, RandomGenerator random) {
        this.parts = parts;
        this.events = new DeskEvents(parts.store(), System::nanoTime);
        this.sessions = new DeskSessions(parts.store().deskAccounts(), clock, random);
        this.login = new DeskLogin(
                parts.store().deskAccounts(),
                sessions,
                password,
                new LoginLimit(System::nanoTime, parts.store().sharedCounts()));
    }

    /** Names its routes. */
    public void declare(RoutesConfig to) {
        var assets = new DeskAssets();
        read(to, "/desk/style.css", assets::stylesheet);
        read(to, "/desk/desk.js", assets::script);
        read(to, "/desk/login", ctx -> {
            BrowserSession signedIn = browser(ctx);
            answer(ctx, login::page, new DeskRequest(ctx, signedIn, DeskForm.EMPTY, page(signedIn)));
        });
        to.post("/desk/login", ctx -> take(ctx, browser(ctx), bodiesOfStrangers, login::signIn));
        changeOnly(to, "/logout", login::signOut);
        changeOnly(to, "/logout-everywhere", login::signOutEverywhere);

        var front = new DeskFrontPage(parts, login);
        show(to, "", front::page);
        read(to, DeskPage.ROOT + "/events", this::events);
        show(to, "/receipts", new DeskReceipts(parts.store())::list);
        var quarantine = new DeskQuarantine(parts.newsroom(), parts.store());
        show(to, "/quarantine", quarantine::list);
        show(to, "/quarantine/{number}", quarantine::one);
        changeOnly(to, "/quarantine/{number}/retry", quarantine::retry);
        var submissions = new DeskSubmissions(parts.newsroom(), parts.environment());
        show(to, "/new", submissions::page);
        changeOnly(to, "/new/preview", submissions::preview);
        changeOnly(to, "/new/file", submissions::file);
        var stories = new DeskStories(parts);
        show(to, "/stories", new DeskStoryList(parts.store())::list);
        show(to, "/stories/{key}", stories::one);
        var acts = new DeskActions(parts);
        show(to, "/stories/{key}/{verb}", acts::page);
        change(to, "/stories/{key}/{verb}", acts::act);
        var feeds = new DeskFeeds(parts);
        show(to, "/calendar", feeds::calendar);
        show(to, "/feeds", feeds::list);
        show(to, "/feeds/<feed>", feeds::one);
        show(to, "/charts", new DeskCharts(parts)::page);
        var partners = new DeskPartners(parts);
        show(to, "/partners", partners::board);
        show(to, "/partners/{name}", partners::one);
    }

    private void show(RoutesConfig to, String path, DeskRequest.Handler handler) {
        Handler shown = ctx -> {
            BrowserSession signedIn = browser(ctx);
            if (signedIn.user().isEmpty()) {
                login.strangerAt(page(signedIn), ctx.path()).send(ctx);
            } else {
                answer(ctx, handler, new DeskRequest(ctx, signedIn, DeskForm.EMPTY, page(signedIn)));
            }
        };
        read(to, DeskPage.ROOT + path, shown);
    }

    private void events(Context ctx) throws IOException {
        BrowserSession signedIn = browser(ctx);
        if (signedIn.user().isEmpty()) {
            login.strangerAt(page(signedIn), ctx.path()).send(ctx);
        } else {
            events.answer(ctx);
        }
    }

    /** Lets go of the pages that wait to be told of changes. */
    @Override
    public void close() {
        events.close();
    }

    private static void read(RoutesConfig to, String path, Handler handler) {
        to.get(path, handler);
        to.head(path, handler);
    }

    /** Who reloads the answer to a form, or comes back to it by its address, is led to the page that has the form. */
    private void changeOnly(RoutesConfig to, String path, DeskRequest.Handler handler) {
        change(to, path, handler);
        read(to, DeskPage.ROOT + path, ctx -> {
            String asked = ctx.path();
            DeskResponse.seeOther(SiteAddresses.local(
                            parts.newsroom().publication(), asked.substring(0, asked.lastIndexOf('/'))))
                    .send(ctx);
        });
    }

    private void change(RoutesConfig to, String path, DeskRequest.Handler handler) {
        to.post(DeskPage.ROOT + path, ctx -> {
            BrowserSession signedIn = browser(ctx);
            if (signedIn.user().isEmpty()) {
                page(signedIn)
                        .answer(
                                403,
                                "You are not signed in",
                                tag("p").of("Nothing was done. Sign in in another window, go back here, and send"
                                        + " it again."),
                                tag("p").of(page(signedIn).link("/login", "Sign in")))
                        .send(ctx);
            } else {
                take(ctx, signedIn, bodies, handler);
            }
        });
    }

    /** Reads the form, which has to be one of ours. */
    private void take(Context ctx, BrowserSession signedIn, RequestBodies limits, DeskRequest.Handler handler) {
        answer(
                ctx,
                request -> limits.with(ctx, body -> {
                    DeskForm form = DeskForm.of(body, Optional.ofNullable(ctx.header("Content-Type")));
                    boolean elsewhere = Optional.ofNullable(ctx.header("Sec-Fetch-Site"))
                            .filter(site -> !FROM_HERE.contains(site))
                            .isPresent();
                    return elsewhere || !signedIn.hasSent(form.text("token"))
                            ? foreignForm(request)
                            : handler.answer(new DeskRequest(ctx, signedIn, form, request.page()));
                }),
                new DeskRequest(ctx, signedIn, DeskForm.EMPTY, page(signedIn)));
    }

    private static DeskResponse foreignForm(DeskRequest request) {
        return request.page()
                .answer(
                        403,
                        "This form is out of date",
                        tag("p").of("Nothing was done: the form was opened before you signed in, or it did not"
                                + " come from this desk. Open the page again, and send it from there."),
                        tag("p").of(request.page().link("", "To the desk")));
    }

    private static void answer(Context ctx, DeskRequest.Handler handler, DeskRequest request) {
        answered(handler, request).send(ctx);
    }

    private static DeskResponse answered(DeskRequest.Handler handler, DeskRequest request) {
        try {
            return handler.answer(request);
        } catch (ProblemException e) {
            return request.page()
                    .answer(
                            e.httpResponse().status(),
                            String.valueOf(e.getMessage()),
                            tag("p").of(e.detail()),
                            tag("p").of(request.page().link("", "To the desk")));
        }
    }

    private BrowserSession browser(Context ctx) {
        Publication publication = parts.newsroom().publication();
        return sessions.of(DeskCookie.SESSION.in(ctx, publication), DeskCookie.BROWSER.in(ctx, publication));
    }

    private DeskPage page(BrowserSession signedIn) {
        return new DeskPage(parts.newsroom().publication(), signedIn);
    }
}
