package dateline.cli;

import dateline.article.Slug;
import dateline.article.WebUrl;
import dateline.publication.Problem;
import dateline.publication.yaml.PublicationReader;
import dateline.server.NewsroomWiring;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a first publication.yaml, from five answers. */
@Command(
        name = "init",
        description = "Writes a first publication.yaml by asking five questions; those that an option answers are not"
                + " asked. Never overwrites.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline init",
            "  dateline init --title 'The Gazette' --site https://gazette.example/ \\",
            "    --language en --time-zone Europe/London --sections 'News, World'"
        })
final class InitCommand implements Callable<Integer> {
    private static final String FILE = "publication.yaml";

    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(names = "--title", paramLabel = "TEXT", description = "What the publication is called.")
    private @Nullable String title;

    @Option(names = "--site", paramLabel = "URL", description = "The publication's own site.")
    private @Nullable String site;

    @Option(names = "--language", paramLabel = "TAG", description = "BCP 47, such as en-GB.")
    private @Nullable String language;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Of times that name none, such as Europe/London.")
    private @Nullable String timeZone;

    @Option(names = "--sections", paramLabel = "LIST", description = "Titles with commas between them.")
    private @Nullable String sections;

    InitCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Path file = options.feeds.resolve(FILE);
        if (Files.exists(file)) {
            throw thereAlready(file);
        }
        String yaml = yaml();
        List<Problem> problems = problems(yaml);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> commandEnvironment.err().println(problem.problem() + " " + problem.advice()));
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "Nothing was written. Answer again.");
        }
        write(file, yaml);
        commandEnvironment
                .out()
                .println(
                        options.json
                                ? JsonOutput.pretty(JsonOutput.object().put("file", file.toString()))
                                : "Written: " + file + ". Next: put a story into " + options.feeds.resolve("inbox")
                                        + " and give dateline serve.");
        return ExitStatus.DONE;
    }

    private String yaml() {
        var answers = new Answers(
                new BufferedReader(new InputStreamReader(commandEnvironment.in(), StandardCharsets.UTF_8)),
                commandEnvironment);
        String name = answers.to(title, "What is the publication called?", "");
        String address = answers.to(site, "What is the address of its site, with https:// before it?", "");
        if (name.isBlank() || address.isBlank()) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "It takes a name and a site. Give --title and --site.");
        }
        String tag = answers.to(language, "In which language does it write?", "en");
        String zone = answers.to(timeZone, "In which time zone is the newsroom?", "UTC");
        List<String> titles = Stream.of(
                        answers.to(sections, "Which sections does it have, with commas between?", "News")
                                .split(","))
                .map(String::strip)
                .filter(section -> !Slug.of(section).isEmpty())
                .distinct()
                .toList();
        return """
            # Each key is explained in README.md of Dateline's feeds folder; dateline check tells whether all is well.
            title: %s
            description: %s
            site: %s

            # Where readers reach the feeds. Before you go public, take the # away and write your own address:
            # base-url: https://feeds.%s

            # Your domain; part of every article's id, so it is chosen once and for ever.
            authority: %s
            language: %s
            time-zone: %s

            default-section: %s
            sections:
            %s
            """.formatted(
                        quoted(name),
                        quoted("News from " + name),
                        quoted(address),
                        domain(address),
                        quoted(domain(address)),
                        quoted(tag),
                        quoted(zone),
                        quoted(Slug.of(titles.isEmpty() ? "News" : titles.get(0))),
                        (titles.isEmpty() ? List.of("News") : titles)
                                .stream()
                                        .map(section -> "  " + quoted(Slug.of(section)) + ": { title: "
                                                + quoted(section) + " }")
                                        .collect(Collectors.joining(System.lineSeparator())));
    }

    /** As YAML reads it, whatever is in it: a text in double quotes is one of JSON. */
    private static String quoted(String text) {
        return JsonOutput.quoted(text);
    }

    private static String domain(String address) {
        return WebUrl.hostOf(address)
                .map(host -> host.replaceFirst("^www\\.", ""))
                .orElse("example.org");
    }

    /** As {@code check} would tell them. */
    private static List<Problem> problems(String yaml) {
        try {
            Path trial = Files.createTempDirectory("dateline-init");
            try {
                Files.writeString(trial.resolve(FILE), yaml);
                return new PublicationReader(NewsroomWiring.DEFAULT_BASE_URL)
                        .read(trial)
                        .problems();
            } finally {
                Files.deleteIfExists(trial.resolve(FILE));
                Files.deleteIfExists(trial);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.PARTLY, "Nothing can be written: " + e.getMessage());
        }
    }

    private void write(Path file, String yaml) {
        try {
            Files.createDirectories(options.feeds.resolve("inbox"));
            Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw thereAlready(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.PARTLY, file + " cannot be written: " + e.getMessage());
        }
    }

    private static CommandFailure thereAlready(Path file) {
        return new CommandFailure(
                ExitStatus.WRONG_USAGE,
                file + " is there already and stays as it is. Edit it, or name another folder with --feeds.");
    }

    /** What the person says, or the option has said. */
    private record Answers(BufferedReader in, CommandEnvironment commandEnvironment) {
        String to(@Nullable String given, String question, String otherwise) {
            if (given != null) {
                return given.strip();
            }
            commandEnvironment.err().print(question + (otherwise.isEmpty() ? " " : " [" + otherwise + "] "));
            commandEnvironment.err().flush();
            try {
                String answer = in.readLine();
                return answer == null || answer.isBlank() ? otherwise : answer.strip();
            } catch (IOException e) {
                return otherwise;
            }
        }
    }
}
