package org.dauys.text.write;

import org.dauys.text.Act;

final class HtmlActs {
    private HtmlActs() {}

    static String write(Act act) {
        return act.title();
    }
}
