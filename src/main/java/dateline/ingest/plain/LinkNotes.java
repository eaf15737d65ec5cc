package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out what a page writes for those who hear it beside a link, and shows nobody: that it opens in a new tab; and beside a
 * picture which of how many it is, and where its rights are sold.
 */
final class LinkNotes {
    private static final List<String> NEW_TAB = List.of(
            "new tab",
            "new window",
            "neuem Tab",
            "neuen Tab",
            "neuem Fenster",
            "neues Fenster",
            "nouvel onglet",
            "nouvelle fenêtre",
            "pestaña nueva",
            "nueva pestaña",
            "nueva ventana",
            "ventana nueva",
            "nova aba",
            "nova janela",
            "novo separador",
            "nuova scheda",
            "nuova finestra",
            "nieuw tabblad",
            "nieuw venster",
            "ny flik",
            "nytt fönster",
            "ny fane",
            "nyt vindue",
            "nytt vindu",
            "uudessa välilehdessä",
            "uuteen välilehteen",
            "uudessa ikkunassa",
            "nowej karcie",
            "nowym oknie",
            "novém okně",
            "nové kartě",
            "novom okne",
            "új ablakban",
            "új lapon",
            "filă nouă",
            "fereastră nouă",
            "yeni sekmede",
            "yeni pencerede",
            "новой вкладке",
            "новом окне",
            "новій вкладці",
            "новому вікні",
            "νέα καρτέλα",
            "νέο παράθυρο",
            "tab baru",
            "新しいタブ",
            "新しいウィンドウ",
            "新标签页",
            "新窗口",
            "新視窗",
            "새 창",
            "새 탭",
            "نافذة جديدة",
            "חלון חדש",
            "לשונית חדשה");

    private static final Pattern NOTE = Pattern.compile("(?:[ \\t]*[(\\[（][^()\\[\\]（）\\n]{0,40}(?:" + alternatives()
            + ")[^()\\[\\]（）\\n]{0,24}[)\\]）]|,[ \\t]*(?:external,?[ \\t]*)?(?:\\p{L}+[ \\t]){0,5}?(?:" + alternatives()
            + ")(?![ \\t]*\\p{L}))");

    private static final Pattern RIGHTS =
            Pattern.compile("(?m)[ \\t]+(?:Purchase|Acquire|Buy) Licensing Rights[ \\t]*$");

    /** {@code [1/3] A row of boats}: its caption is no other than that of a picture alone. */
    private static final Pattern COUNT = Pattern.compile("(?m)^([ \\t]{0,40})\\[\\d{1,3}/\\d{1,3}\\][ \\t]+(?=\\p{L})");

    private LinkNotes() {}

    /** A text without them. */
    static String stripped(String text) {
        String bare =
                NEW_TAB.stream().anyMatch(text::contains) ? NOTE.matcher(text).replaceAll("") : text;
        String unsold =
                bare.contains(" Licensing Rights") ? RIGHTS.matcher(bare).replaceAll("") : bare;
        return unsold.indexOf('[') < 0 ? unsold : COUNT.matcher(unsold).replaceAll("$1");
    }

    private static String alternatives() {
        return NEW_TAB.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
