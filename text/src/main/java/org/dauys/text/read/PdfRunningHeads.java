package org.dauys.text.read;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Drops running heads and page numbers. */
final class PdfRunningHeads {

    /** How many lines from the top or the bottom of a page can be a running head. */
    private static final int HEAD_LINES = 2;

    private PdfRunningHeads() {}

    static List<PdfLine> dropFrom(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages =
                lines.stream().collect(Collectors.groupingBy(PdfLine::page, TreeMap::new, Collectors.toList()));
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            for (PdfLine line : edges(page)) {
                pagesOf.computeIfAbsent(signature(line), key -> new HashSet<>()).add(line.page());
            }
        }
        int often = Math.max(3, pages.size() / 3);
        Set<PdfLine> heads = pages.values().stream()
                .flatMap(page -> edges(page).stream())
                // Where tags are believed, what is no text is not tagged.
                .filter(line -> !line.tag().isKnown())
                .filter(line -> isOwnNumber(line)
                        || pagesOf.getOrDefault(signature(line), Set.of()).size() >= often)
                .collect(Collectors.toSet());
        return lines.stream().filter(line -> !heads.contains(line)).toList();
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> byHeight =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        Set<PdfLine> edges = new HashSet<>(byHeight.subList(0, Math.min(HEAD_LINES, page.size())));
        edges.addAll(byHeight.subList(Math.max(0, page.size() - HEAD_LINES), page.size()));
        return List.copyOf(edges);
    }

    /** Lines with the same words and any numbers at the same height are one running head. */
    private static String signature(PdfLine line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 6);
    }

    private static boolean isOwnNumber(PdfLine line) {
        String number = line.text().replaceAll("^[-–—\\s]+|[-–—\\s]+$", "");
        return number.equals(String.valueOf(line.page()));
    }
}
