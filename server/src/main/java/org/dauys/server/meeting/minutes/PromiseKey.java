package org.dauys.server.meeting.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Where a page of promises begins: after this one.
 *
 * @param id 0 for the first page
 */
record PromiseKey(LocalDate due, long id) {
    private static final PromiseKey FIRST = new PromiseKey(LocalDate.EPOCH, 0);

    static PromiseKey of(Promise promise) {
        return new PromiseKey(promise.due(), promise.id());
    }

    /** As an address has it; anything else begins at the first. */
    static PromiseKey read(String key) {
        if (!key.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,15}")) {
            return FIRST;
        }
        try {
            return new PromiseKey(LocalDate.parse(key.substring(0, 10)), Long.parseLong(key.substring(11)));
        } catch (DateTimeException noDay) {
            return FIRST;
        }
    }

    @Override
    public String toString() {
        return due + "_" + id;
    }
}
