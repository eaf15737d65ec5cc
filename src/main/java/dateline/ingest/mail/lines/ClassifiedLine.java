package dateline.ingest.mail.lines;

/**
 * A line of a mail and what the model takes it for.
 *
 * @param kind the likeliest
 * @param probability of that kind, 0 to 1
 * @param forDesk how probable it is that it is of one of the kinds that are none of the story, 0 to 1
 */
public record ClassifiedLine(String text, MailLineKind kind, double probability, double forDesk) {}
