package org.dauys.server.referendum.send;

import java.util.regex.Pattern;
import org.dauys.server.people.OpenUploads;
import org.dauys.server.submission.files.SentFile;
import org.springframework.stereotype.Component;

/** The form of observers takes photographs from everyone; without a code none is kept. */
@Component
class ObserveUploads implements OpenUploads {
    private static final Pattern FORM = Pattern.compile("/c/[^/]+/referendum/observe");
    static final int FILES = 3;
    /** What is typed beside them. */
    private static final int FIELDS = 1 << 20;

    @Override
    public boolean takes(String path) {
        return FORM.matcher(path).matches();
    }

    @Override
    public long mostBytes() {
        return (long) FILES * SentFile.MOST_BYTES + FIELDS;
    }
}
