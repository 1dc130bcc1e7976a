package org.dauys.ledger.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from decisions that nobody was shown yet. Not safe for several threads. */
final class Unshown {
    /** Behind the path of a full tile, in those of its partial ones. */
    static final String PARTIAL = ".p/";

    private Map<String, byte[]> files = new LinkedHashMap<>();
    private List<byte[]> decisions = new ArrayList<>();

    /** Adds a decision and its files; partial tiles that the files replace are shown to nobody. */
    void add(byte[] decision, Map<String, byte[]> grown) {
        for (String path : grown.keySet()) {
            int partial = path.indexOf(PARTIAL);
            String replaced = (partial < 0 ? path : path.substring(0, partial)) + PARTIAL;
            files.keySet().removeIf(file -> file.startsWith(replaced));
        }
        files.putAll(grown);
        decisions.add(decision);
    }

    /** The decisions, in order. */
    List<byte[]> decisions() {
        return List.copyOf(decisions);
    }

    /** Gives the files, and forgets them and the decisions. */
    Map<String, byte[]> take() {
        Map<String, byte[]> taken = files;
        files = new LinkedHashMap<>();
        decisions = new ArrayList<>();
        return taken;
    }
}
