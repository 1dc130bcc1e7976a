package org.dauys.text.write;

import org.dauys.text.Act;

final class TextActs {
    private TextActs() {}

    static String write(Act act) {
        return act.title();
    }
}
