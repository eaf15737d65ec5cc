package dateline.ingest.wire;

import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.xml.XmlFault;
import dateline.ingest.text.xml.XmlTree;
import java.io.IOException;
import java.util.List;

/** Reads NewsML 1.0 to 1.2 (IPTC): every news item with a text is an article, with the pictures sent along. */
public final class NewsMl1Reader implements StreamReader {
    @Override
    public boolean recognises(byte[] head) {
        return XmlTree.rootName(head).filter("NewsML"::equals).isPresent();
    }

    @Override
    public void read(Input input, Taker taker) {
        try {
            var tree = XmlTree.of(input.open());
            List<NewsMl1Item> items =
                    tree.root().children("NewsItem").map(NewsMl1Item::new).toList();
            List<NewsMl1Item> told = items.stream()
                    .filter(item -> item.isText() || item.takesBack())
                    .toList();
            if (told.isEmpty()) {
                taker.refuse("", "It holds no news item with a text. File the text that goes with it.");
            }
            boolean alone = told.size() == 1;
            told.forEach(item -> item.hand(taker, alone ? items : List.of(item), alone, tree.repairs()));
        } catch (XmlFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }
}
