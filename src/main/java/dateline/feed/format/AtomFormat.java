package dateline.feed.format;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndPerson;
import dateline.article.Author;
import dateline.article.Enclosure;
import dateline.article.LanguageTag;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.EntryCategory;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom 1.0 (RFC 4287). */
final class AtomFormat implements FeedRenderer {
    private static final String TYPE = "atom_1.0";
    private static final String HTML = "text/html";
    private static final Namespace DEFAULT = Namespace.getNamespace(XmlOutput.ATOM.getURI());

    @Override
    public RenderedParts parts(FeedDocument document, EntryCache cache) {
        Document tree = XmlOutput.tree(feed(document));
        Element root = tree.getRootElement();
        language(root, EntryView.feedLanguage(document));
        root.addNamespaceDeclaration(XmlOutput.MEDIA);
        XmlOutput.markArchive(root, document);
        SyndicationModule.addTo(root, document);
        DeletedEntries.addTo(root, document, DEFAULT, id -> AtomId.of(id, document.feed()));
        root.addContent(XmlOutput.placeOfEntries());
        return XmlOutput.atom(
                tree, EntryRendering.render(document, FeedFormat.ATOM, cache, entry -> text(entry, document)));
    }

    private Feed feed(FeedDocument document) {
        var feed = new Feed(TYPE);
        feed.setId(document.feed().id());
        feed.setTitleEx(text(CleanText.line(document.feed().title())));
        feed.setSubtitle(text(CleanText.line(document.feed().description())));
        feed.setUpdated(Date.from(document.updated()));
        feed.setAuthors(List.of(person(EntryView.publisher(document))));
        document.publication().rights().map(CleanText::line).ifPresent(feed::setRights);
        feed.setGenerator(generator());
        feed.setAlternateLinks(List.of(link("alternate", FeedLinks.site(document.publication()), HTML)));
        feed.setOtherLinks(FeedLinks.of(document, FeedFormat.ATOM).stream()
                .map(link -> link(link.rel(), link.href(), link.type()))
                .toList());
        return feed;
    }

    private static Generator generator() {
        var generator = new Generator();
        generator.setValue(FeedFormat.GENERATOR);
        return generator;
    }

    /** Rome has no language in its model of Atom. */
    private static void language(Element element, LanguageTag language) {
        element.setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
    }

    private String text(EntryView entry, FeedDocument document) {
        var alone = feed(document);
        alone.setEntries(List.of(entry(entry, document)));
        Element root = XmlOutput.tree(alone).getRootElement();
        root.addNamespaceDeclaration(XmlOutput.MEDIA);
        Element element = root.getChild("entry", DEFAULT);
        if (entry.isForeignTo(document)) {
            language(element, entry.language());
        }
        XmlOutput.markEmbargo(element, entry);
        return XmlOutput.atom(element);
    }

    private static Entry entry(EntryView printed, FeedDocument document) {
        var entry = new Entry();
        entry.setId(AtomId.of(printed.id(), document.feed()));
        entry.setTitleEx(text(printed.title()));
        entry.setPublished(Date.from(printed.published()));
        entry.setUpdated(Date.from(printed.updated()));
        entry.setAuthors(
                printed.namedAuthors(document).stream().map(AtomFormat::person).toList());
        entry.setCategories(
                printed.entryCategories().stream().map(AtomFormat::category).toList());
        printed.summary().ifPresent(summary -> entry.setSummary(text(summary)));
        printed.html().ifPresent(html -> entry.setContents(List.of(html(html))));
        printed.rights().ifPresent(entry::setRights);
        entry.setAlternateLinks(List.of(alternate(printed)));
        entry.setOtherLinks(otherLinks(printed, document));
        List<Module> modules = new ArrayList<>();
        MediaRss.of(printed).ifPresent(modules::add);
        entry.setModules(modules);
        return entry;
    }

    private static Content text(String text) {
        return content(Content.TEXT, text);
    }

    private static Content html(String html) {
        return content(Content.HTML, html);
    }

    private static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndPerson person(Author author) {
        var person = new Person();
        person.setName(author.name());
        author.uri().ifPresent(person::setUri);
        return person;
    }

    private static Category category(EntryCategory entryCategory) {
        var category = new Category();
        category.setTerm(entryCategory.term());
        category.setScheme(entryCategory.scheme());
        category.setLabel(entryCategory.label());
        return category;
    }

    private static Link alternate(EntryView entry) {
        Link link = link("alternate", entry.link(), HTML);
        link.setHreflang(entry.language().tag());
        return link;
    }

    private static List<Link> otherLinks(EntryView entry, FeedDocument document) {
        var links = new ArrayList<Link>();
        RslFormat.unspecified(entry, document).ifPresent(address -> links.add(link("license", address, "")));
        Stream.concat(entry.enclosures().stream(), entry.imageFile().stream())
                .map(file -> enclosure(file, entry.article().content().lang().flatMap(LanguageTag::lenient)))
                .forEach(links::add);
        entry.article().content().related().forEach(related -> related.url()
                .flatMap(WebUrl::ascii)
                .ifPresent(url -> {
                    Link link = link("related", url, HTML);
                    link.setTitle(CleanText.line(related.title()));
                    links.add(link);
                }));
        return links;
    }

    private static Link enclosure(Enclosure file, Optional<LanguageTag> language) {
        var link = new Link();
        link.setRel("enclosure");
        link.setHref(file.url());
        file.type().ifPresent(link::setType);
        file.length().ifPresent(link::setLength);
        language.ifPresent(known -> link.setHreflang(known.tag()));
        return link;
    }

    private static Link link(String rel, String href, String type) {
        var link = new Link();
        link.setRel(rel);
        link.setHref(href);
        if (!type.isEmpty()) {
            link.setType(type);
        }
        return link;
    }
}
