package org.dauys.server.meeting.plan;

/** Where everything goes that is wrong with a plan: to the fields of a form, or to the columns of a table. */
@FunctionalInterface
interface Mistakes {
    /**
     * Something is wrong.
     *
     * @param field the {@code id} that the field has in the form
     * @param key of a phrase
     */
    void add(String field, String key, Object... values);
}
