package dateline.cli;

import dateline.Newsroom;
import dateline.SteadyClock;
import dateline.article.Article;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.store.ArticleStore;
import dateline.store.StoreAddress;

/**
 * The newsroom that a command works on, its store open until the command is done.
 *
 * @param publication the settings, as they were when it was opened
 */
record OpenNewsroom(Publication publication, ArticleStore store, CommandEnvironment commandEnvironment)
        implements AutoCloseable {
    /** The one that the options name; what is wrong with its settings or its store is told to the person. */
    static OpenNewsroom of(CommandEnvironment commandEnvironment, SharedOptions options) {
        return of(commandEnvironment, options, NewsroomWiring.publication(options.feeds));
    }

    /** One whose settings were looked at before there was a need of its store. */
    static OpenNewsroom of(CommandEnvironment commandEnvironment, SharedOptions options, Publication publication) {
        return new OpenNewsroom(publication, store(commandEnvironment, options, publication), commandEnvironment);
    }

    /** Its store alone. */
    static ArticleStore store(CommandEnvironment commandEnvironment, SharedOptions options, Publication publication) {
        StoreAddress address = options.storeAddress();
        ArticleStore store = NewsroomWiring.store(
                address,
                options.sealingKeys(address, commandEnvironment.random()),
                publication,
                commandEnvironment.clock());
        if (address instanceof StoreAddress.Folder folder && commandEnvironment.clock() instanceof SteadyClock clock) {
            clock.keepIn(folder.path());
            if (!clock.lead().isZero()) {
                commandEnvironment.err().println(ClockCommand.sentence(clock));
            }
        }
        return store;
    }

    /** The article of this id, or of this last part of one. */
    Article article(String id) {
        return store.read(reader -> reader.articleNamed(id))
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.PARTLY, "There is no article with the id " + id + ". Try: dateline list"));
    }

    Newsroom newsroom() {
        return new Newsroom(publication, store, commandEnvironment.clock(), commandEnvironment.random());
    }

    @Override
    public void close() {
        store.close();
    }
}
