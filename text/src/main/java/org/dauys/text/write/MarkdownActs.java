package org.dauys.text.write;

import org.dauys.text.Act;

final class MarkdownActs {
    private MarkdownActs() {}

    static String write(Act act) {
        return act.title();
    }
}
