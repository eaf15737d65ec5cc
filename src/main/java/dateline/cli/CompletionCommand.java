package dateline.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  dateline completion > /etc/bash_completion.d/dateline")
final class CompletionCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("dateline", spec.root().commandLine());
        commandEnvironment
                .out()
                .println(
                        options.json
                                ? JsonOutput.pretty(
                                        JsonOutput.object().put("shell", "bash").put("script", script))
                                : script);
        return ExitStatus.DONE;
    }
}
