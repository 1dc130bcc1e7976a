package org.dauys.text.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The numbers that a browser draws before the items of lists. They are written as acts write them: "1." on the first
 * level, "1)" below it, "a)" for letters; a dash for a bullet; nothing where the page shows nothing.
 */
final class ListMarks {
    private final Map<Element, Integer> last = new HashMap<>();

    /** The mark of an item; the items of a list must be asked for in their order. */
    String next(Element item) {
        Element list = item.parent();
        if (list == null || isUnmarked(list) || isUnmarked(item)) {
            return "";
        }
        if (!list.normalName().equals("ol")) {
            return list.normalName().equals("ul") ? "–" : "";
        }
        int number = number(item, list);
        String type = item.hasAttr("type") ? item.attr("type") : list.attr("type");
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            type = style.contains("upper-roman")
                    ? "I"
                    : style.contains("lower-roman")
                            ? "i"
                            : style.contains("upper-alpha") || style.contains("upper-latin")
                                    ? "A"
                                    : style.contains("lower-alpha") || style.contains("lower-latin") ? "a" : "1";
        }
        boolean nested = list.parents().stream().anyMatch(e -> e.normalName().equals("ol"));
        return switch (type) {
            case "a" -> letters(number).toLowerCase(Locale.ROOT) + ")";
            case "A" -> letters(number) + ")";
            case "i" -> roman(number).toLowerCase(Locale.ROOT) + ")";
            case "I" -> roman(number) + ".";
            default -> number + (nested ? ")" : ".");
        };
    }

    private int number(Element item, Element list) {
        int step = list.hasAttr("reversed") ? -1 : 1;
        int first = integer(list.attr("start"), step > 0 ? 1 : items(list));
        int number = integer(item.attr("value"), last.containsKey(list) ? last.getOrDefault(list, 0) + step : first);
        last.put(list, number);
        return number;
    }

    private static int items(Element list) {
        return (int) list.children().stream()
                .filter(e -> e.normalName().equals("li"))
                .count();
    }

    private static int integer(String digits, int otherwise) {
        return digits.strip().matches("-?\\d{1,8}") ? Integer.parseInt(digits.strip()) : otherwise;
    }

    private static boolean isUnmarked(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).matches(".*list-style(-type)?\\s*:[^;]*\\bnone\\b.*");
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.isEmpty() ? String.valueOf(number) : letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
