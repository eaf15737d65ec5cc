package dateline.cli;

import dateline.ingest.Inbox;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Input;
import dateline.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Turns what stands on the command line into inputs. */
final class InputArguments {
    private static final String STANDARD_INPUT = "-";

    private final Path inboxFolder;
    private final Predicate<String> isSection;
    private final CommandEnvironment commandEnvironment;

    InputArguments(SharedOptions options, Publication publication, CommandEnvironment commandEnvironment) {
        this.inboxFolder = options.feeds.resolve("inbox");
        this.isSection = slug -> publication.section(slug).isPresent();
        this.commandEnvironment = commandEnvironment;
    }

    /**
     * The inputs in the order of the command line, those of a folder in the order of their names. A stream that cannot be
     * read is one that is refused: it does not keep the others from being filed.
     */
    List<Input> of(List<String> arguments) {
        var inputs = new ArrayList<Input>();
        for (String argument : arguments) {
            try {
                inputs.addAll(at(argument));
            } catch (CommandFailure e) {
                inputs.add(new UnreadableInput(argument, String.valueOf(e.getMessage())));
            }
        }
        return inputs;
    }

    /**
     * The one input that this argument means.
     *
     * @throws CommandFailure when it is a folder, or a stream that cannot be read
     */
    Input one(String argument) {
        if (!argument.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(argument))) {
            throw new CommandFailure(ExitStatus.PARTLY, argument + " is a folder. Name the file.");
        }
        return at(argument).get(0);
    }

    private List<Input> at(String argument) {
        return argument.equals(STANDARD_INPUT) ? List.of(standardInput()) : at(Path.of(argument));
    }

    private List<Input> at(Path path) {
        if (StreamedBytes.isStream(path)) {
            return List.of(streamed(path));
        }
        if (isInInbox(path)) {
            var inbox = new Inbox(inboxFolder, isSection);
            Path inside =
                    inboxFolder.resolve(inboxFolder.toAbsolutePath().normalize().relativize(absolute(path)));
            return Files.isDirectory(path)
                    ? inbox.inputs().stream()
                            .filter(input -> absolute(input.path()).startsWith(absolute(path)))
                            .<Input>map(input -> input)
                            .toList()
                    : inbox.input(inside)
                            .<Input>map(input -> input)
                            .map(List::of)
                            .orElseGet(() -> List.of(FileInput.of(path)));
        }
        return Files.isDirectory(path) ? inFolder(path) : List.of(FileInput.of(path));
    }

    /** Outside the inbox a place is told by its whole path: two folders may well hold files of one name. */
    private List<Input> inFolder(Path folder) {
        var inputs = new ArrayList<Input>();
        new Inbox(folder, isSection)
                .walk(
                        file -> inputs.add(new FileInput(
                                file.path(),
                                file.name(),
                                "file:" + absolute(file.path()),
                                file.folderSection(),
                                file.url())),
                        unreadable -> inputs.add(FileInput.of(Path.of(unreadable.input()))));
        return inputs;
    }

    private boolean isInInbox(Path path) {
        return absolute(path).startsWith(absolute(inboxFolder));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Input streamed(Path path) {
        try {
            return BytesInput.of(path.toString(), StreamedBytes.of(path));
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.PARTLY, path + " cannot be read: " + e.getMessage());
        }
    }

    private Input standardInput() {
        try {
            return BytesInput.of(STANDARD_INPUT, StreamedBytes.of("Standard input", commandEnvironment.in()));
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.PARTLY, "Standard input cannot be read: " + e.getMessage());
        }
    }
}
