package dateline.ingest.mail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What mail gateways and senders of newsletters put over and under the text of a mail: a warning, a link to the same on a page, a way out. */
final class MailBoilerplate {
    static final String LEFT_OUT = "What a mail program or a newsletter puts around a text was left out.";
    private static final int TOP = 12;
    private static final int BOTTOM = 8;
    private static final int LONGEST = 400;
    private static final int SHORT = 120;
    private static final Pattern ON_A_PAGE = Pattern.compile(
            "(?iu)\\W*(?:(?:trouble|problems?|having|can['’]t|cannot|if you)\\b.{0,60}(?:read|view|see|display)\\p{L}*.{0,60}|(?:view|read|open|see)\\b.{0,30}(?:in (?:your|a|the) )?(?:web )?(?:browser|online|web(?:site|page| version)?)|web ?version|online[- ]?version"
                    + "|(?:im|in ihrem) browser .{0,30}|(?:wird|sollte|falls) dies\\p{L}* .{0,60}(?:angezeigt|dargestellt).{0,60}|(?:zur |link zur )?(?:online|web)[- ]?(?:ansicht|version).{0,20}|(?:voir|consulter|lire|afficher|visualiser|ouvrir).{0,40}(?:en ligne|navigateur).{0,20}|(?:ver|abrir|visualizar|leer).{0,40}(?:navegador|en línea|online|versi[oó]n web)"
                    + "|(?:visualizza|apri|leggi|vedi).{0,40}(?:browser|online|web).{0,10}|(?:bekijk|lees|open).{0,40}(?:web|online|browser).{0,20}|(?:visa|läs|öppna|se|vis|åbn|åpne|les|læs).{0,40}(?:webbläsare\\p{L}*|browser\\p{L}*|nettleser\\p{L}*|online|webben|nettet)|(?:zobacz|otwórz|wyświetl).{0,40}(?:przeglądar\\p{L}+|online)|(?:zobrazit|otevřít).{0,40}prohlížeč\\p{L}*"
                    + "|(?:открыть|посмотреть|читать).{0,40}(?:браузер\\p{L}*|онлайн)|.{0,30}tarayıcı\\p{L}*.{0,30}|.{0,30}böngésző\\p{L}*.{0,30}|.{0,30}selaime\\p{L}*.{0,30}|.{0,20}ブラウザ.{0,30}|.{0,10}在浏览器.{0,20})(?:\\s*[:|»>→]?\\s*(?:https?://\\S+|view .{0,30}|here|klicken sie hier|cliquez ici))?\\W*");
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?iu)\\W*(?:\\[?(?:external|extern\\p{L}*|externe)(?: e-?mail| sender| message)?]?\\W*)?(?:caution|warning|important|achtung|vorsicht|warnung|attention|avertissement|attenzione|atención|advertencia|atenção|let op|waarschuwing|varning|advarsel|obs|uwaga|upozornění|внимание)?\\W*"
                    + "(?:this (?:e-?mail|message) (?:has |was |is )?(?:originated|came|come|comes|been sent|sent|from)\\b.{0,20}(?:outside|external).*|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde|ist) .{0,30}(?:extern|außerhalb).*|ce (?:message|courriel|mail|e-?mail) (?:provient|vient|a été envoyé|émane) .{0,30}(?:ext[eé]r|hors).*|este (?:correo|mensaje|e-?mail) .{0,40}(?:fuera|extern|fora).*"
                    + "|(?:questa|questo) (?:e-?mail|messaggio|mail) (?:proviene|arriva|è) .{0,30}(?:estern|fuori).*|dit (?:bericht|e-?mail) (?:is|komt) .{0,30}(?:buiten|extern).*|deze (?:e-?mail|mail) (?:is|komt) .{0,30}(?:buiten|extern).*|(?:detta|dette|denne) .{0,40}(?:utanför|utenfor|udefra|ekstern|extern).*|you don['’]t often get e-?mail from.*|external (?:e-?mail|sender|message)|(?:do not|don['’]t) click (?:on )?(?:any )?links.*)");
    private static final Pattern WHY = Pattern.compile(
            "(?iu)\\W*(?:you (?:are receiving|['’]re receiving|received|get|have received) this (?:e-?mail|message|release|newsletter|because).*|this (?:e-?mail|message|release|newsletter) (?:was|has been) sent to.*|(?:unsubscribe|manage (?:your )?preferences|update (?:your )?preferences)\\b.{0,100}|to unsubscribe(?:,| from this| please| click| send| visit| reply| or ).{0,100}|if you (?:no longer|do not|don['’]t) (?:wish|want) .{0,80}|to be removed from .{0,80}"
                    + "|sie (?:erhalten|bekommen) diese .*|diese (?:e-?mail|nachricht) wurde an .* (?:gesendet|geschickt|verschickt).*|(?:abmelden|vom (?:verteiler|newsletter) abmelden|austragen)\\b.{0,80}|(?:vous recevez|cet e-?mail (?:a été|vous)|ce (?:mail|courriel|message) (?:a été|vous)).*|(?:se |me )?désabonner.{0,60}|(?:recibe|ha recibido|usted recibe|te enviamos|este correo (?:fue|ha sido)) .*|(?:darse de baja|darme de baja|cancelar (?:la )?suscripción).{0,60}"
                    + "|(?:ricevi|hai ricevuto|questa e-?mail è stata) .*|(?:annulla l['’]iscrizione|disiscriviti|cancellati).{0,60}|(?:u|je) (?:ontvangt|krijgt) (?:dit|deze) .*|(?:afmelden|uitschrijven).{0,60}|du (?:får|mottar|modtager) (?:det här|detta|denne|dette) .*|(?:avregistrera|avsluta prenumeration|avmeld|afmeld).{0,60}|(?:recebe|recebeu|está a receber) est[ea] .*|(?:cancelar a subscrição|remover).{0,60}|otrzymuj\\p{L}+ (?:tę|ten|tego).*|(?:wypisz się|rezygnuj).{0,60}"
                    + "|вы получили это .*|отписаться.{0,60}|※?本(?:メール|メルマガ).*|(?:配信停止|退訂|退订|수신거부).*)");

    private MailBoilerplate() {}

    /** The lines that are such, by their number, with nothing in their place. */
    static Map<Integer, String> in(List<String> lines) {
        Map<Integer, String> changed = new TreeMap<>();
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < TOP; i++) {
            String line = lines.get(i).strip();
            boolean over = line.length() <= SHORT && ON_A_PAGE.matcher(line).matches();
            if (over
                    || isButton(lines, i)
                    || (line.length() <= LONGEST && OUTSIDE.matcher(line).matches())) {
                changed.put(i, "");
            }
            seen += line.isEmpty() ? 0 : 1;
        }
        int below = bottom(lines);
        for (int i = lines.size() - 1, last = 0; i > 0 && last < BOTTOM; i--) {
            if (SentFrom.isOne(lines.get(i))) {
                changed.put(i, "");
            }
            last += lines.get(i).isBlank() ? 0 : 1;
        }
        for (int i = below; i < lines.size(); i++) {
            changed.put(i, "");
        }
        return changed;
    }

    /** Whether a line is what a mail program shows beside a mail to be clicked; a button alone has another beside it. */
    private static boolean isButton(List<String> lines, int at) {
        return MailToolbar.isOne(lines.get(at))
                || (MailToolbar.isButton(lines.get(at)) && (isButtonAt(lines, at, 1) || isButtonAt(lines, at, -1)));
    }

    private static boolean isButtonAt(List<String> lines, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
            at += step;
        }
        return at >= 0 && at < lines.size() && MailToolbar.isButton(lines.get(at));
    }

    /** Where the words on why somebody gets the mail begin. */
    private static int bottom(List<String> lines) {
        int end = lines.size();
        int seen = 0;
        for (int i = lines.size() - 1; i > 0 && seen < BOTTOM; i--) {
            String line = lines.get(i).strip();
            if ((line.length() <= LONGEST && WHY.matcher(line).matches()) || isButton(lines, i)) {
                end = i;
            }
            seen += line.isEmpty() ? 0 : 1;
        }
        return end;
    }
}
