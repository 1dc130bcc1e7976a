package org.dauys.server.submission.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.Called;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Language;

/** What can be chosen in the forms of the register's desk: codes with their names, in order. */
public final class Options {
    private Options() {}

    public static Map<String, String> kinds(Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        for (SubmissionKind kind : SubmissionKind.values()) {
            options.put(kind.code(), page.say("register.kind." + kind.code()));
        }
        return options;
    }

    public static Map<String, String> actions(Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Amendment.Action action :
                List.of(Amendment.Action.MODIFY, Amendment.Action.ADD, Amendment.Action.DELETE)) {
            options.put(action.code(), page.say("register.action." + action.code()));
        }
        return options;
    }

    public static Map<String, String> languages(Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        PaperForm.LANGUAGES.forEach(code -> options.put(code, Called.language(new Language(code), page)));
        return options;
    }

    public static Map<String, String> versions(List<Version> versions, Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        versions.forEach(version -> options.put(String.valueOf(version.number()), Called.version(version, page)));
        return options;
    }
}
