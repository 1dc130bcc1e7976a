package org.dauys.amend;

/** The space that signs take, by the rules of print that kk, ru and en share. */
public final class Spacing {
    private static final String NONE_BEFORE = ",.;:!?)]}»”’…";
    private static final String NONE_AFTER = "([{«„“‘";

    private Spacing() {}

    /** One space or none; none beside the head or end of a text, which is empty here. */
    public static String between(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return "";
        }
        boolean none =
                NONE_BEFORE.indexOf(right.charAt(0)) >= 0 || NONE_AFTER.indexOf(left.charAt(left.length() - 1)) >= 0;
        return none ? "" : " ";
    }
}
