package dateline.store.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The keys that are here: the first one seals, and all open. They are read when one is needed. Safe for use by many threads.
 */
public final class SealingKeys {
    /** How the file beside a store is called. */
    public static final String FILE = "secret.key";

    /** The variable that keys are given in. */
    public static final String VARIABLE = "DATELINE_SECRET_KEY";

    private final Places places;
    private final RandomGenerator random;
    private final Set<String> missing = new HashSet<>();
    private Optional<List<SealingKey>> keys = Optional.empty();

    /**
     * Where keys are looked for, in this order.
     *
     * @param given the keys themselves
     * @param file one that was named, and has to be there
     * @param beside one beside the store, which need not be there
     * @param isMade whether a key is made there when there is none at all: not where the disk may be gone tomorrow
     */
    public record Places(Optional<String> given, Optional<Path> file, Optional<Path> beside, boolean isMade) {
        /** Keys are given in no other way than by the file beside a store in this folder. */
        public static Places in(Path folder) {
            return new Places(Optional.empty(), Optional.empty(), Optional.of(folder.resolve(FILE)), true);
        }

        /** There is no key. */
        public static Places nowhere() {
            return new Places(Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        @Override
        public String toString() {
            return Stream.of(
                            given.map(keys -> VARIABLE),
                            file.map(Path::toString),
                            beside.filter(path -> (given.isEmpty() && file.isEmpty()) || Files.exists(path))
                                    .map(Path::toString))
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse(VARIABLE);
        }
    }

    /** @param random makes keys and seals; unguessable in production */
    public SealingKeys(Places places, RandomGenerator random) {
        this.places = places;
        this.random = random;
    }

    /** A key that nobody will ever have again: what it has sealed stays so. */
    public static SealingKeys thrownAway(RandomGenerator random) {
        String key = SealingKey.mint(random).base64();
        return new SealingKeys(new Places(Optional.of(key), Optional.empty(), Optional.empty(), false), random);
    }

    RandomGenerator random() {
        return random;
    }

    /** Where they are looked for. */
    public Places places() {
        return places;
    }

    /**
     * The names of all keys that are here.
     *
     * @throws dateline.store.StoreUnavailableException when one of the places holds something else, or cannot be read
     */
    public synchronized List<String> names() {
        return present().stream().map(SealingKey::name).toList();
    }

    /** The files of keys that other users of the machine may look into. */
    public List<Path> filesOpenToOthers() {
        return Stream.of(places.file(), places.beside())
                .flatMap(Optional::stream)
                .filter(path -> new KeyFile(path).isOpenToOthers())
                .toList();
    }

    /** The key that seals, which is made where it may be; empty when there is none. */
    synchronized Optional<SealingKey> sealing() {
        if (present().isEmpty() && places.isMade()) {
            // Another process may have made it since.
            keys = Optional.of(read());
            if (present().isEmpty()) {
                SealingKey made = SealingKey.mint(random);
                places.beside().map(KeyFile::new).orElseThrow().make(made);
                keys = Optional.of(List.of(made));
            }
        }
        return present().stream().findFirst();
    }

    /** The key of this name, wherever it has been put meanwhile. */
    synchronized Optional<SealingKey> named(String name) {
        Optional<SealingKey> known = find(name);
        if (known.isEmpty() && missing.add(name)) {
            keys = Optional.of(read());
            return find(name);
        }
        return known;
    }

    private Optional<SealingKey> find(String name) {
        return present().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** A key that was missing may be here by now. */
    public synchronized void lookAgain() {
        missing.clear();
    }

    private List<SealingKey> present() {
        if (keys.isEmpty()) {
            keys = Optional.of(read());
        }
        return keys.orElseThrow();
    }

    private List<SealingKey> read() {
        var found = new ArrayList<SealingKey>();
        places.given().ifPresent(text -> found.addAll(KeyFile.keys(text, VARIABLE)));
        places.file().ifPresent(path -> found.addAll(new KeyFile(path).require()));
        places.beside().flatMap(path -> new KeyFile(path).read()).ifPresent(found::addAll);
        return List.copyOf(found);
    }
}
