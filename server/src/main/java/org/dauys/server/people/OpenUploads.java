package org.dauys.server.people;

/** Where someone who is not logged in may send files; a bean of the room whose form it is. */
public interface OpenUploads {

    /** Whether the form at this path takes files from everyone. */
    boolean takes(String path);

    /** How large a request may be, files and fields together, in bytes. */
    long mostBytes();
}
