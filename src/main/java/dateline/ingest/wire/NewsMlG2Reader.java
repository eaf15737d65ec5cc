package dateline.ingest.wire;

import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.model.StreamReader.Taker;
import dateline.ingest.text.xml.XmlElement;
import dateline.ingest.text.xml.XmlFault;
import dateline.ingest.text.xml.XmlTree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads NewsML-G2 (IPTC) news items and news messages: every text item is an article, with the pictures sent along. */
public final class NewsMlG2Reader implements StreamReader {
    private static final Set<String> ROOTS = Set.of("newsMessage", "newsItem", "packageItem");

    @Override
    public boolean recognises(byte[] head) {
        return XmlTree.rootName(head).filter(ROOTS::contains).isPresent();
    }

    @Override
    public void read(Input input, Taker taker) {
        try {
            var tree = XmlTree.of(input.open());
            List<NewsMlItem> items = items(tree.root()).map(NewsMlItem::new).toList();
            Map<String, NewsMlItem> pictures = new LinkedHashMap<>();
            items.stream().filter(NewsMlItem::isPicture).forEach(item -> pictures.put(item.guid(), item));
            List<NewsMlItem> texts = items.stream().filter(NewsMlItem::isText).toList();
            if (texts.isEmpty()) {
                taker.refuse("", "It holds no news item with a text. File the text that goes with it.");
            }
            boolean alone = texts.size() == 1;
            texts.forEach(text -> text.hand(taker, pictures, alone, tree.repairs()));
        } catch (XmlFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static Stream<XmlElement> items(XmlElement root) {
        return root.is("newsItem") ? Stream.of(root) : root.all("itemSet", "newsItem");
    }
}
