package org.dauys.cli.shown;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The first place where two JSON values differ, in words. */
final class Difference {
    private static final int LONGEST = 120;

    private Difference() {}

    /** Empty when they are the same. */
    static Optional<String> between(JsonNode logged, JsonNode shown) {
        return between("", logged, shown);
    }

    private static Optional<String> between(String place, JsonNode logged, JsonNode shown) {
        if (logged.isObject() && shown.isObject()) {
            Set<String> names = new TreeSet<>(logged.propertyNames());
            names.addAll(shown.propertyNames());
            return names.stream()
                    .flatMap(name ->
                            between(place.isEmpty() ? name : place + "." + name, logged.path(name), shown.path(name))
                                    .stream())
                    .findFirst();
        }
        if (logged.isArray() && shown.isArray() && logged.size() == shown.size()) {
            for (int i = 0; i < logged.size(); i++) {
                Optional<String> found = between(place + "[" + i + "]", logged.get(i), shown.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (text(logged).equals(text(shown)) && logged.isMissingNode() == shown.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(place + " was logged as " + said(logged) + ", and is shown as " + said(shown) + ".");
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : Canonical.text(value);
    }

    private static String said(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        String text = text(value);
        int end = Math.min(text.length(), LONGEST);
        return end == text.length() ? text : text.substring(0, end) + " …";
    }
}
