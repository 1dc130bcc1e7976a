package org.dauys.server.submission.form;

import java.util.regex.Pattern;
import org.dauys.server.people.OpenUploads;
import org.dauys.server.submission.files.SentFile;
import org.springframework.stereotype.Component;

/** The form of submissions takes files from everyone. */
@Component
class SubmitUploads implements OpenUploads {
    private static final Pattern FORM = Pattern.compile("/c/[^/]+/submit");
    /** So many files of one submission. */
    static final int FILES = 3;
    /** One file may be too large, and still be told of in words beside all that was typed. */
    private static final long MOST = 2L * FILES * SentFile.MOST_BYTES;

    @Override
    public boolean takes(String path) {
        return FORM.matcher(path).matches();
    }

    @Override
    public long mostBytes() {
        return MOST;
    }
}
