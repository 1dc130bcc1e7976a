package org.dauys.server.people;

/** Something to be done from time to time, by any node; doing it twice does no harm. */
interface Chore {
    void run();
}
