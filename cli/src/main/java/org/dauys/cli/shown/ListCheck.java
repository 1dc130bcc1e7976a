package org.dauys.cli.shown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.ledger.check.Finding;

/** Follows the lists of each consultation, as readers do: what they link to is logged, and what is logged is in them. */
final class ListCheck {
    private static final String ANY = "ru";
    /** Where objects of a consultation are listed; the register lists also each copy of a letter. */
    private static final List<String> LISTS = List.of("/submissions?copies=each", "/answers", "/meetings", "/v", "");

    private static final Pattern OBJECT = Pattern.compile(
            "(/c/[a-z0-9-]+/(submissions/[0-9]+|answers/[0-9]+|meetings/[2-9a-z]{8}|v/[0-9]+))(?:[?#].*)?");
    /** A loop of pages that link to each other ends here. */
    private static final int MOST_PAGES = 100_000;

    private final Pages pages;
    private final List<Finding> findings;
    private final Set<String> consultations = new TreeSet<>();
    private final Set<String> logged = new TreeSet<>();
    /** Of these, what a list must lead to. */
    private final Set<String> listed = new TreeSet<>();

    ListCheck(Pages pages, List<Finding> findings) {
        this.pages = pages;
        this.findings = findings;
    }

    /** What the log has, and is public. */
    void add(ShownObject shown) {
        if (shown.path().isEmpty() || shown.entries().isEmpty()) {
            return;
        }
        String path = shown.path().get();
        switch (shown.kind()) {
            case "consultation" -> consultations.add(path);
            case "submission", "meeting", "version" -> {
                logged.add(path);
                if (!shown.says().path("state").asString("").equals("moderation")) {
                    listed.add(path);
                }
            }
            // Their list shows them whole, and leads to the submissions.
            case "answer" -> logged.add(path);
            default -> {}
        }
    }

    /** Adds what is in one place and not in the other. */
    void check() throws IOException {
        for (String consultation : consultations) {
            Set<String> found = new TreeSet<>();
            for (String list : LISTS) {
                follow(consultation + list, found);
            }
            found.stream()
                    .filter(path -> !logged.contains(path))
                    .forEach(path -> findings.add(new Finding(
                            path,
                            "is linked to in the lists of " + consultation + ", and the log has no entry of it.",
                            ObjectCheck.ASK)));
            listed.stream()
                    .filter(path -> path.startsWith(consultation + "/") && !found.contains(path))
                    .forEach(path -> findings.add(new Finding(
                            path, "is in the log, and no list of " + consultation + " leads to it.", ObjectCheck.ASK)));
        }
    }

    private void follow(String list, Set<String> found) throws IOException {
        String at = list;
        for (int i = 0; i < MOST_PAGES && !at.isEmpty(); i++) {
            Optional<PageText> page = pages.read(at, ANY);
            if (page.isEmpty()) {
                return;
            }
            for (String link : page.get().links()) {
                Matcher object = OBJECT.matcher(pathOf(link));
                if (object.matches()) {
                    found.add(object.group(1));
                }
            }
            at = page.get().next();
        }
    }

    static String pathOf(String address) {
        int host = address.indexOf("//");
        int path = host < 0 ? 0 : address.indexOf('/', host + 2);
        return path < 0 ? "" : address.substring(path);
    }
}
