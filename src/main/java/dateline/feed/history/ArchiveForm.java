package dateline.feed.history;

import dateline.article.ArticleId;
import dateline.article.Sha256;
import dateline.store.Change;
import dateline.store.SelectionChange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the cuts of an archive are kept in the store. */
final class ArchiveForm {
    /** Another form has another number. */
    private static final int FORM = 1;

    private ArchiveForm() {}

    /** @param selection whose archive it is: that of another one is of no use */
    static byte[] of(String selection, Archive archive) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeUTF(Sha256.hex(selection));
            out.writeInt(archive.cut());
            out.writeLong(archive.read());
            out.writeInt(archive.pages().size());
            for (Archive.Page page : archive.pages()) {
                write(page, out);
            }
            out.writeBoolean(archive.open().isPresent());
            if (archive.open().isPresent()) {
                write(archive.open().get(), out);
            }
            out.writeInt(archive.departures().size());
            for (Archive.Departure departure : archive.departures()) {
                out.writeInt(departure.page());
                out.writeLong(departure.sequence());
            }
            out.writeInt(archive.repairs().size());
            for (SelectionChange repair : archive.repairs().values()) {
                write(repair, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    /** What was kept; nothing when it is of another form or selection, or damaged: it is read anew then. */
    static Optional<Archive> read(String selection, byte[] kept) {
        try (var in = new DataInputStream(new ByteArrayInputStream(kept))) {
            boolean isOurs = in.readInt() == FORM && in.readUTF().equals(Sha256.hex(selection));
            return isOurs ? Optional.of(archive(in)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Archive archive(DataInputStream in) throws IOException {
        int cut = in.readInt();
        long read = in.readLong();
        List<Archive.Page> pages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.add(page(in));
        }
        Optional<Archive.Page> open = in.readBoolean() ? Optional.of(page(in)) : Optional.empty();
        List<Archive.Departure> departures = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            departures.add(new Archive.Departure(in.readInt(), in.readLong()));
        }
        Map<ArticleId, SelectionChange> repairs = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            SelectionChange repair = selectionChange(in);
            repairs.put(repair.article(), repair);
        }
        return new Archive(List.copyOf(pages), open, List.copyOf(departures), Map.copyOf(repairs), read, cut);
    }

    private static void write(Archive.Page page, DataOutputStream out) throws IOException {
        out.writeInt(page.month().getYear());
        out.writeInt(page.month().getMonthValue());
        out.writeInt(page.number());
        out.writeLong(page.first());
        out.writeLong(page.last());
        out.writeInt(page.appearances());
    }

    private static Archive.Page page(DataInputStream in) throws IOException {
        return new Archive.Page(
                YearMonth.of(in.readInt(), in.readInt()), in.readInt(), in.readLong(), in.readLong(), in.readInt());
    }

    private static void write(SelectionChange selectionChange, DataOutputStream out) throws IOException {
        out.writeLong(selectionChange.sequence());
        out.writeUTF(selectionChange.kind().name());
        out.writeUTF(selectionChange.article().value());
        out.writeInt(selectionChange.version());
        out.writeLong(selectionChange.at().getEpochSecond());
        out.writeBoolean(selectionChange.was());
        out.writeBoolean(selectionChange.is());
        out.writeBoolean(selectionChange.cosmetic());
    }

    private static SelectionChange selectionChange(DataInputStream in) throws IOException {
        return new SelectionChange(
                in.readLong(),
                Change.Kind.valueOf(in.readUTF()),
                new ArticleId(in.readUTF()),
                in.readInt(),
                Instant.ofEpochSecond(in.readLong()),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean());
    }
}
