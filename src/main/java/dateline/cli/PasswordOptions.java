package dateline.cli;

import dateline.http.desk.DeskPassword;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the password comes from. */
final class PasswordOptions {
    @Option(names = "--password-stdin", description = "Waits for the password on standard input: its first line.")
    private boolean fromInput;

    @Option(names = "--generate", description = "Makes a password up and shows it, once.")
    private boolean generate;

    /** The password that this editor gets: asked for on a terminal, read where one is sent along, made up otherwise. */
    ChosenPassword choose(String name, CommandEnvironment commandEnvironment) {
        Optional<String> given = generate ? Optional.empty() : given(name, commandEnvironment);
        if (given.isEmpty()) {
            return new ChosenPassword(DeskPassword.generate(commandEnvironment.random()), true);
        }
        DeskPassword.objection(given.get(), name).ifPresent(sentence -> {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, sentence);
        });
        return new ChosenPassword(given.get(), false);
    }

    private Optional<String> given(String name, CommandEnvironment commandEnvironment) {
        Optional<Console> console =
                Optional.ofNullable(System.console()).filter(any -> commandEnvironment.isInteractive());
        if (fromInput) {
            return Optional.of(read(commandEnvironment));
        }
        return console.map(terminal -> ask(terminal, name))
                .or(() -> isSentAlong(commandEnvironment) ? Optional.of(read(commandEnvironment)) : Optional.empty())
                .filter(password -> !password.isEmpty());
    }

    /** Without waiting: nobody may ever write to the standard input of a script. */
    private static boolean isSentAlong(CommandEnvironment commandEnvironment) {
        try {
            return commandEnvironment.in().available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String ask(Console console, String name) {
        char[] first = console.readPassword("Password for %s (enter alone makes one up): ", name);
        String password = first == null ? "" : new String(first);
        char[] second = password.isEmpty() ? first : console.readPassword("Once more: ");
        if (second == null || !password.equals(new String(second))) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "These were two different passwords. Try again.");
        }
        return password;
    }

    private static String read(CommandEnvironment commandEnvironment) {
        try {
            String line = new BufferedReader(new InputStreamReader(commandEnvironment.in(), StandardCharsets.UTF_8))
                    .readLine();
            return Optional.ofNullable(line).orElse("");
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "Standard input cannot be read: " + e.getMessage());
        }
    }
}
