package org.dauys.server.consultation.reader;

import java.util.List;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/**
 * The provision that a page is asked for, in a version and a language.
 *
 * @param languages of the version's texts
 * @param versions of the consultation that have the language
 * @param others the versions in which something has this label
 */
record ProvisionAsked(
        CompareSubject subject,
        Version version,
        String label,
        List<Language> languages,
        Language language,
        List<Version> versions,
        List<Version> others,
        CompareQuery query,
        Page page) {

    ProvisionAsked {
        languages = List.copyOf(languages);
        versions = List.copyOf(versions);
        others = List.copyOf(others);
    }

    /** An address that keeps the language of the text that was asked for, and the view. */
    String here(String path) {
        return query.href(path);
    }

    /** The address of a provision of the version for good. */
    String permanent(String of) {
        return subject.addresses().permanent(version.number(), of);
    }
}
