package dateline.ingest.wire;

import dateline.ingest.model.Input;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader;
import dateline.ingest.model.StreamReader.Taker;
import dateline.ingest.text.xml.XmlFault;
import dateline.ingest.text.xml.XmlTree;
import java.io.IOException;
import java.util.Optional;

/** Reads NITF (IPTC News Industry Text Format) 3.x: one document with one article. */
public final class NitfReader implements StreamReader {
    @Override
    public boolean recognises(byte[] head) {
        return XmlTree.rootName(head).filter("nitf"::equals).isPresent();
    }

    @Override
    public void read(Input input, Taker taker) {
        try {
            var tree = XmlTree.of(input.open());
            var document = new NitfItem(tree.root());
            Optional<Recall> recall = document.recall();
            if (recall.isPresent()) {
                WireStatus.hand(taker, "", document.sourceId(), recall.get());
                return;
            }
            Optional<Recall> notice = document.recallOfAnother();
            if (notice.isPresent()) {
                WireStatus.hand(taker, "", document.other(), notice.get());
                return;
            }
            Optional<String> objection = document.objection();
            if (objection.isPresent()) {
                taker.refuse("", objection.get());
                return;
            }
            var draft = new RawArticleBuilder();
            document.tell(draft);
            tree.repairs().forEach(draft::repair);
            taker.take("", draft.done());
        } catch (XmlFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }
}
