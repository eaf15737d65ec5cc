package dateline.feed.format;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import dateline.article.Author;
import dateline.article.HtmlEscape;
import dateline.feed.CleanText;
import dateline.feed.EntryCategory;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import dateline.feed.MediaType;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/** RSS 2.0 as the RSS Advisory Board's best practices profile wants it. */
final class RssFormat implements FeedRenderer {
    /** What stands for a length that cannot be told (RSS profile, "enclosure"). */
    private static final long UNKNOWN_LENGTH = 0;

    private static final String TYPE = "rss_2.0";
    private static final String SPECIFICATION = "https://www.rssboard.org/rss-specification";

    @Override
    public RenderedParts parts(FeedDocument document, EntryCache cache) {
        Document tree = XmlOutput.tree(channel(document));
        Element root = tree.getRootElement();
        declareNamespaces(root, document);
        Element channel = root.getChild("channel");
        FeedLinks.of(document, FeedFormat.RSS).forEach(link -> channel.addContent(link(link)));
        XmlOutput.markArchive(channel, document);
        SyndicationModule.addTo(channel, document);
        DeletedEntries.addTo(channel, document, XmlOutput.ATOM, id -> id);
        channel.addContent(XmlOutput.placeOfEntries());
        return XmlOutput.rss(
                tree, EntryRendering.render(document, FeedFormat.RSS, cache, entry -> text(entry, document)));
    }

    private Channel channel(FeedDocument document) {
        var channel = new Channel(TYPE);
        channel.setTitle(CleanText.line(document.feed().title()));
        channel.setLink(FeedLinks.site(document.publication()));
        channel.setDescription(CleanText.line(document.feed().description()));
        channel.setLanguage(EntryView.feedLanguage(document).tag());
        document.publication().rights().map(CleanText::line).ifPresent(channel::setCopyright);
        document.publication().editor().ifPresent(channel::setManagingEditor);
        channel.setLastBuildDate(Date.from(document.updated()));
        channel.setGenerator(FeedFormat.GENERATOR);
        channel.setDocs(SPECIFICATION);
        channel.setTtl((int) document.freshFor().toMinutes());
        return channel;
    }

    private static Element link(FeedLinks.Link link) {
        var element = new Element("link", XmlOutput.ATOM)
                .setAttribute("href", link.href())
                .setAttribute("rel", link.rel());
        return link.type().isEmpty() ? element : element.setAttribute("type", link.type());
    }

    private static void declareNamespaces(Element root, FeedDocument document) {
        document.publication().licence().ifPresent(terms -> root.addNamespaceDeclaration(RslFormat.IN_RSS));
        Stream.of(XmlOutput.ATOM, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.DCTERMS, XmlOutput.MEDIA)
                .forEach(root::addNamespaceDeclaration);
    }

    private String text(EntryView entry, FeedDocument document) {
        var alone = channel(document);
        alone.setItems(List.of(item(entry, document)));
        Element root = XmlOutput.tree(alone).getRootElement();
        declareNamespaces(root, document);
        Element item = root.getChild("channel").getChild("item");
        item.addContent(
                XmlOutput.element("modified", XmlOutput.DCTERMS, entry.updated().toString()));
        XmlOutput.markEmbargo(item, entry);
        RslFormat.addTo(item, entry, document);
        return XmlOutput.rss(item);
    }

    private static Item item(EntryView entry, FeedDocument document) {
        var item = new Item();
        item.setTitle(entry.title());
        item.setLink(entry.link());
        item.setGuid(guid(entry));
        entry.summary().ifPresent(summary -> item.setDescription(description(summary)));
        entry.html().ifPresent(html -> item.setContent(content(html)));
        item.setPubDate(Date.from(entry.published()));
        item.setCategories(
                entry.entryCategories().stream().map(RssFormat::category).toList());
        item.setEnclosures(enclosure(entry).map(RssFormat::enclosure).stream().toList());
        item.setModules(modules(entry, document));
        return item;
    }

    private static Guid guid(EntryView entry) {
        var guid = new Guid();
        guid.setValue(entry.id());
        guid.setPermaLink(entry.article().isPermalink());
        return guid;
    }

    /** A description is HTML, whatever its author thinks (RSS profile, «description»). */
    private static Description description(String summary) {
        var description = new Description();
        description.setValue(HtmlEscape.textOrAttribute(summary));
        return description;
    }

    private static Content content(String html) {
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(html);
        return content;
    }

    private static Category category(EntryCategory entryCategory) {
        var category = new Category();
        category.setDomain(entryCategory.scheme());
        category.setValue(entryCategory.label());
        return category;
    }

    /** The one that readers play or show: sound or film, else the lead image, else any file. */
    private static Optional<dateline.article.Enclosure> enclosure(EntryView entry) {
        List<dateline.article.Enclosure> files = entry.enclosures();
        return files.stream()
                .filter(file -> file.type().filter(MediaType::isSoundOrFilm).isPresent())
                .findFirst()
                .or(entry::imageFile)
                .or(() -> files.stream().findFirst());
    }

    private static Enclosure enclosure(dateline.article.Enclosure file) {
        var enclosure = new Enclosure();
        enclosure.setUrl(file.url());
        enclosure.setLength(file.length().orElse(UNKNOWN_LENGTH));
        enclosure.setType(file.type().orElse(MediaType.UNKNOWN));
        return enclosure;
    }

    private static List<Module> modules(EntryView entry, FeedDocument document) {
        var dublinCore = new DCModuleImpl();
        dublinCore.setCreators(entry.authors().stream().map(Author::name).toList());
        if (entry.isForeignTo(document)) {
            dublinCore.setLanguage(entry.language().tag());
        }
        entry.rights().ifPresent(dublinCore::setRights);
        var modules = new ArrayList<Module>(List.of(dublinCore));
        MediaRss.of(entry).ifPresent(modules::add);
        return modules;
    }
}
