package org.dauys.server.meeting.hold;

import java.util.ArrayList;
import java.util.List;

/** Gathers the names of the fields that cannot be kept. */
final class Problems {
    private final List<String> fields = new ArrayList<>();

    private Problems() {}

    static Problems of() {
        return new Problems();
    }

    Problems unless(boolean fine, String field) {
        if (!fine) {
            fields.add(field);
        }
        return this;
    }

    Problems people(int number, String field) {
        return unless(number >= 0 && number <= Body.MOST_PEOPLE, field);
    }

    List<String> all() {
        return List.copyOf(fields);
    }
}
