package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects a story. */
@Command(
        name = "correct",
        description = "Puts a material error right: a new version with a public note.",
        footerHeading = "%nExample:%n",
        footer =
                "  dateline correct 01jdn5c2zq8k3w7x9v4b6m1r0t story.txt --note \"The bridge has two lanes, not four.\"")
final class CorrectCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Parameters(paramLabel = "FILE", description = "Any input; - is standard input.")
    private String file = "";

    @Option(names = "--note", paramLabel = "TEXT", required = true, description = "What was wrong, for the public.")
    private String note = "";

    CorrectCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) ->
                        editorialActions.correct(id, inputArguments.one(file), note));
    }
}
