package dateline.ingest.mail;

/** What a subject says of the mail under it. */
enum MailKind {
    OWN,
    ANSWER,
    FORWARDED
}
