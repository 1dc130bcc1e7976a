package org.dauys.server.answer.table;

/** Public numbers as people write many of them: {@code 3–17, 20, 22–23}. */
final class Numbers {
    private final StringBuilder written = new StringBuilder();
    private int from = -1;
    private int to = -1;

    /** @param number greater than all before */
    void add(int number) {
        if (number == to + 1 && from >= 0) {
            to = number;
            return;
        }
        end();
        from = number;
        to = number;
    }

    private void end() {
        if (from >= 0) {
            written.append(written.isEmpty() ? "" : ", ").append(from);
            if (to > from) {
                written.append(to == from + 1 ? ", " : "–").append(to);
            }
        }
        from = -1;
    }

    @Override
    public String toString() {
        end();
        return written.toString();
    }
}
