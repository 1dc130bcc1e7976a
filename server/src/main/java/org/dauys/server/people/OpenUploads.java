package org.dauys.server.people;

import jakarta.servlet.http.HttpServletRequest;

/** Names the requests by which people who are not logged in may send files, before anything of them is read. */
public interface OpenUploads {
    /**
     * Whether this is one. It must not ask for a parameter, which would read the files, and should limit by itself how many
     * a client may send.
     */
    boolean admits(HttpServletRequest request);
}
