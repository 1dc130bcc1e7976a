package org.dauys.text.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Counts the automatic numbers of a DOCX (ECMA-376, 17.9). Lists that share one abstract numbering go on counting
 * together; a list that overrides a start begins anew where it is first used.
 */
final class DocxNumbering {

    static final int LEVELS = 9;

    /** The longest number that is written out, in letters: a longer one is no number. */
    private static final int LONGEST = 60;

    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        String style = "";
        boolean legal;
        boolean spaced = true;
        /** The level after which it restarts, counted from 1; 0 for never; -1 for any higher level. */
        int restart = -1;
    }

    private static final class Abstract {
        final Map<Integer, Level> levels = new TreeMap<>();
        final int[] counts = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];
        String styleLink = "";
    }

    private static final class Num {
        String abstractId = "";
        final Map<Integer, Integer> starts = new HashMap<>();
        final Map<Integer, Level> levels = new HashMap<>();
    }

    private final Map<String, Abstract> abstracts = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    static DocxNumbering of(XMLStreamReader xml) throws XMLStreamException {
        DocxNumbering numbering = new DocxNumbering();
        Abstract inAbstract = new Abstract();
        @Nullable Num inNum = null;
        Level level = new Level();
        int override = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (DocxXml.name(xml)) {
                case "abstractNum" -> {
                    inAbstract = new Abstract();
                    inNum = null;
                    numbering.abstracts.put(DocxXml.attribute(xml, "abstractNumId"), inAbstract);
                }
                case "numStyleLink" -> inAbstract.styleLink = DocxXml.val(xml);
                case "num" -> {
                    inNum = new Num();
                    numbering.nums.put(DocxXml.number(DocxXml.attribute(xml, "numId"), 0), inNum);
                }
                case "abstractNumId" -> {
                    if (inNum != null) {
                        inNum.abstractId = DocxXml.val(xml);
                    }
                }
                case "lvlOverride" -> override = DocxXml.number(DocxXml.attribute(xml, "ilvl"), 0);
                case "startOverride" -> {
                    if (inNum != null) {
                        inNum.starts.put(override, DocxXml.number(DocxXml.val(xml), 1));
                    }
                }
                case "lvl" -> {
                    level = new Level();
                    int index = DocxXml.number(DocxXml.attribute(xml, "ilvl"), 0);
                    (inNum == null ? inAbstract.levels : inNum.levels).put(index, level);
                }
                case "start" -> level.start = DocxXml.number(DocxXml.val(xml), 1);
                case "numFmt" -> level.format = DocxXml.val(xml);
                case "lvlText" -> level.text = DocxXml.val(xml);
                case "pStyle" -> level.style = DocxXml.val(xml);
                case "isLgl" -> level.legal = DocxXml.isOn(xml);
                case "suff" -> level.spaced = !DocxXml.val(xml).equals("nothing");
                case "lvlRestart" -> level.restart = DocxXml.number(DocxXml.val(xml), -1);
                default -> {}
            }
        }
        return numbering;
    }

    /**
     * The number of the next paragraph, with what parts it from the text: {@code "Статья 12. "}, {@code "2) "}.
     *
     * @param num of the paragraph or its style, 0 for none
     * @param ilvl from 0; -1 for the level that names {@code style}
     */
    String next(int num, int ilvl, String style, DocxStyles styles) {
        Num list = nums.get(num);
        Abstract counted = list == null ? null : resolved(list, styles);
        if (list == null || counted == null) {
            return "";
        }
        int at = ilvl >= 0 ? ilvl : levelOf(style, counted);
        Level level = level(list, counted, at);
        if (at >= LEVELS || level == null) {
            return "";
        }
        // A list begins anew where its level is first used; the levels above go on counting.
        if (used.add(num * LEVELS + at) && list.starts.containsKey(at)) {
            counted.begun[at] = false;
        }
        count(list, counted, at);
        if (level.format.equals("bullet")) {
            return "– ";
        }
        String number = written(list, counted, level);
        return number.isBlank() ? "" : number + (level.spaced ? " " : "");
    }

    private @Nullable Abstract resolved(Num list, DocxStyles styles) {
        Abstract counted = abstracts.get(list.abstractId);
        if (counted != null && counted.levels.isEmpty() && !counted.styleLink.isEmpty()) {
            Num linked = nums.get(styles.num(counted.styleLink));
            return linked == null ? null : abstracts.get(linked.abstractId);
        }
        return counted;
    }

    private static int levelOf(String style, Abstract counted) {
        return counted.levels.entrySet().stream()
                .filter(level -> !style.isEmpty() && level.getValue().style.equals(style))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static @Nullable Level level(Num list, Abstract counted, int at) {
        Level own = list.levels.get(at);
        return own != null ? own : counted.levels.get(at);
    }

    private static int start(Num list, Abstract counted, int at) {
        Integer override = list.starts.get(at);
        Level level = level(list, counted, at);
        return override != null ? override : level == null ? 1 : level.start;
    }

    private static void count(Num list, Abstract counted, int at) {
        for (int above = 0; above < at; above++) {
            if (!counted.begun[above]) {
                counted.counts[above] = start(list, counted, above);
                counted.begun[above] = true;
            }
        }
        counted.counts[at] = counted.begun[at] ? counted.counts[at] + 1 : start(list, counted, at);
        counted.begun[at] = true;
        for (int below = at + 1; below < LEVELS; below++) {
            Level level = level(list, counted, below);
            int restart = level == null ? -1 : level.restart;
            // lvlRestart names, from 1, the level that makes this one begin anew; 0 lets it count on.
            if (restart < 0 || (restart > 0 && at < restart)) {
                counted.begun[below] = false;
            }
        }
    }

    private static String written(Num list, Abstract counted, Level level) {
        Matcher placeholder = PLACEHOLDER.matcher(level.text);
        StringBuilder number = new StringBuilder();
        while (placeholder.find()) {
            int at = placeholder.group(1).charAt(0) - '1';
            Level shown = level(list, counted, at);
            String format = level.legal || shown == null ? "decimal" : shown.format;
            int value = counted.begun[at] ? counted.counts[at] : start(list, counted, at);
            placeholder.appendReplacement(number, Matcher.quoteReplacement(DocxNumerals.of(value, format)));
        }
        placeholder.appendTail(number);
        return number.length() > LONGEST ? "" : number.toString();
    }
}
