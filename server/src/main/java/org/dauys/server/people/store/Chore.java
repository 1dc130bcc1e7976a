package org.dauys.server.people.store;

/** Something to be done from time to time, by any node; doing it twice does no harm. */
public interface Chore {
    void run();
}
