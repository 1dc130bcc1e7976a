package org.dauys.server.meeting.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Where a page of promises begins: after this one.
 *
 * @param settled whether something has come of it
 * @param id 0 for the first page
 */
record PromiseKey(boolean settled, LocalDate due, long id) {
    static final PromiseKey FIRST = new PromiseKey(false, LocalDate.EPOCH, 0);

    static PromiseKey of(Promise promise) {
        return new PromiseKey(promise.outcome().isPresent(), promise.due(), promise.id());
    }

    /** As an address has it; anything else begins at the first. */
    static PromiseKey read(String key) {
        if (!key.matches("[01]_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,15}")) {
            return FIRST;
        }
        try {
            return new PromiseKey(
                    key.charAt(0) == '1', LocalDate.parse(key.substring(2, 12)), Long.parseLong(key.substring(13)));
        } catch (DateTimeException noDay) {
            return FIRST;
        }
    }

    @Override
    public String toString() {
        return (settled ? "1_" : "0_") + due + "_" + id;
    }
}
