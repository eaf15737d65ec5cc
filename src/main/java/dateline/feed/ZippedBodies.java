package dateline.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document in each coding, of which those as they are are unpacked once somebody asks for them: hardly a
 * reader does, and a start that unpacks all of them takes much longer. Unmodifiable, and safe for use by many threads.
 */
public final class ZippedBodies extends AbstractMap<ContentCoding, byte[]> {
    private final Map<ContentCoding, byte[]> coded;
    private byte @Nullable [] plain;

    /** @param coded the bytes in other codings than {@link ContentCoding#IDENTITY}; gzip is one of them */
    public ZippedBodies(Map<ContentCoding, byte[]> coded) {
        if (!coded.containsKey(ContentCoding.GZIP)) {
            throw new IllegalArgumentException("Only gzip gives the document back.");
        }
        this.coded = new EnumMap<>(coded);
    }

    private synchronized byte[] plain() {
        byte[] known = plain;
        if (known == null) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(coded.get(ContentCoding.GZIP)))) {
                known = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("This document was not packed by gzip.", e);
            }
            plain = known;
        }
        return known;
    }

    @Override
    public boolean containsKey(Object coding) {
        return coding == ContentCoding.IDENTITY || coded.containsKey(coding);
    }

    @Override
    public byte @Nullable [] get(Object coding) {
        return coding == ContentCoding.IDENTITY ? plain() : coded.get(coding);
    }

    @Override
    public Set<Entry<ContentCoding, byte[]>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<ContentCoding, byte[]>> iterator() {
                return new Bodies(coded.entrySet().iterator());
            }

            @Override
            public int size() {
                return coded.size() + 1;
            }
        };
    }

    /** The document itself stands first. */
    private final class Bodies implements Iterator<Entry<ContentCoding, byte[]>> {
        private final Iterator<Entry<ContentCoding, byte[]>> others;
        private boolean isBegun;

        private Bodies(Iterator<Entry<ContentCoding, byte[]>> others) {
            this.others = others;
        }

        @Override
        public boolean hasNext() {
            return !isBegun || others.hasNext();
        }

        @Override
        public Entry<ContentCoding, byte[]> next() {
            if (isBegun) {
                return others.next();
            }
            isBegun = true;
            return new Plain();
        }
    }

    private final class Plain implements Entry<ContentCoding, byte[]> {
        @Override
        public ContentCoding getKey() {
            return ContentCoding.IDENTITY;
        }

        @Override
        public byte[] getValue() {
            return plain();
        }

        @Override
        public byte[] setValue(byte[] value) {
            throw new UnsupportedOperationException("A document stays what it is.");
        }
    }
}
