package dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page, made of what {@code --help} says. */
@Command(
        name = "man",
        description = "Prints the manual page.",
        footerHeading = "%nExamples:%n",
        footer = {"  dateline man | man -l -", "  dateline man > /usr/local/share/man/man1/dateline.1"})
final class ManCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ManCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        var lines = new ArrayList<String>();
        lines.add(".TH DATELINE 1");
        lines.add(".SH NAME");
        lines.add("dateline \\- " + text(root.usageMessage().description()));
        lines.add(".SH SYNOPSIS");
        lines.add(".B dateline");
        lines.add("COMMAND [OPTION]...");
        lines.add(".SH COMMANDS");
        root.subcommands().values().forEach(command -> describe(command, lines));
        lines.add(".SH EXAMPLES AND EXIT STATUS");
        verbatim(root, lines);
        String page = String.join(System.lineSeparator(), lines);
        commandEnvironment
                .out()
                .println(options.json ? JsonOutput.pretty(JsonOutput.object().put("roff", page)) : page);
        return ExitStatus.DONE;
    }

    private static void describe(CommandLine command, List<String> lines) {
        CommandSpec described = command.getCommandSpec();
        lines.add(".SS " + escaped(described.qualifiedName()));
        lines.add(text(described.usageMessage().description()));
        for (PositionalParamSpec parameter : described.positionalParameters()) {
            entry(parameter.paramLabel(), parameter.description(), lines);
        }
        for (OptionSpec option : described.options()) {
            String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            entry(String.join(", ", option.names()) + value, option.description(), lines);
        }
        verbatim(described, lines);
        for (Map.Entry<String, CommandLine> further : command.getSubcommands().entrySet()) {
            describe(further.getValue(), lines);
        }
    }

    private static void entry(String name, String[] description, List<String> lines) {
        lines.add(".TP");
        lines.add(".B " + escaped(name));
        lines.add(text(description));
    }

    private static void verbatim(CommandSpec described, List<String> lines) {
        String[] footer = described.usageMessage().footer();
        if (footer.length > 0) {
            lines.add(".nf");
            for (String line : footer) {
                escaped(line.replace("%n", System.lineSeparator())).lines().forEach(lines::add);
            }
            lines.add(".fi");
        }
    }

    private static String text(String[] paragraphs) {
        return escaped(String.join(" ", paragraphs).replaceAll(" ?\\([a-z ]*\\$\\{[^}]*}\\)", ""));
    }

    /** A full stop or an apostrophe at the beginning of a line would be an order to roff. */
    private static String escaped(String text) {
        String plain = Ansi.OFF.string(text).replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
