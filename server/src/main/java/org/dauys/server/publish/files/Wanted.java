package org.dauys.server.publish.files;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.Correction;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.text.Language;

/** A file that a reader wants, with all that its bytes depend on. */
sealed interface Wanted {
    /** Of how many articles on its sides together no request makes a file, whatever the format. */
    int LARGE = 600;

    /** Another program may write other bytes. */
    String EDITION = "1 " + Wanted.class.getPackage().getImplementationVersion();

    /** Which file it is, apart from what it is made from: {@code act:aqdala-constitution:1:pdf:ru}. */
    String name();

    /** All that its bytes depend on. */
    String ingredients();

    FileType type();

    /** On all its sides together. */
    int articles();

    Keeping keeping();

    /** Of most of its words. */
    String language();

    /** Names its bytes: the file, and the sum of what it is made from. */
    default String key() {
        return name() + "@"
                + Served.sha256(ingredients().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 32);
    }

    default boolean isSlow() {
        return type().isSlow() || articles() > LARGE;
    }

    /** A version's act in one language. */
    record ActFile(Consultation consultation, Version version, Text text, FileType type) implements Wanted {
        @Override
        public String name() {
            return String.join(
                    ":", "act", consultation.slug(), String.valueOf(version.number()), type.ending(), language());
        }

        @Override
        public String ingredients() {
            return EDITION + " " + text.id() + " " + text.sha256();
        }

        @Override
        public int articles() {
            return text.articles();
        }

        @Override
        public Keeping keeping() {
            return type == FileType.TXT ? Keeping.FOR_EVER : Keeping.HOUR;
        }

        @Override
        public String language() {
            return text.language().map(Language::code).orElse("und");
        }
    }

    /**
     * The comparative table of two versions.
     *
     * @param acts the language of the acts
     * @param own the language of the table's own words
     */
    record TableFile(
            Consultation consultation,
            Version from,
            Version to,
            Language acts,
            Locale own,
            FileType type,
            List<Correction> corrections,
            List<Rationale> rationales)
            implements Wanted {
        @Override
        public String name() {
            return String.join(
                    ":",
                    "table",
                    consultation.slug(),
                    String.valueOf(from.number()),
                    String.valueOf(to.number()),
                    type.ending(),
                    acts.code(),
                    language());
        }

        @Override
        public String ingredients() {
            return String.join(
                    " ",
                    EDITION,
                    from.text(acts).toString(),
                    to.text(acts).toString(),
                    corrections.toString(),
                    rationales.toString());
        }

        @Override
        public int articles() {
            return from.text(acts).orElseThrow().articles()
                    + to.text(acts).orElseThrow().articles();
        }

        @Override
        public Keeping keeping() {
            return Keeping.MINUTE;
        }

        @Override
        public String language() {
            return own.getLanguage();
        }
    }
}
