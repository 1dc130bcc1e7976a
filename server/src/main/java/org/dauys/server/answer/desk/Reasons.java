package org.dauys.server.answer.desk;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;

/** Whether a reason is one: a template as it stands says nothing about the submission. */
final class Reasons {
    private Reasons() {}

    /** The languages in which a reason is a template, whatever spaces, cases and signs were changed. */
    static List<Locale> templatesIn(Words reason, Collection<ReasonTemplate> templates) {
        return Say.LANGUAGES.stream()
                .filter(language -> !plain(reason.exactly(language)).isEmpty())
                .filter(language -> isTemplate(plain(reason.exactly(language)), templates))
                .toList();
    }

    private static boolean isTemplate(String plain, Collection<ReasonTemplate> templates) {
        return templates.stream()
                .flatMap(template -> Say.LANGUAGES.stream().map(template.words()::exactly))
                .anyMatch(words -> plain(words).equals(plain));
    }

    /** Whether there is a word in it, in any language. */
    static boolean isEmpty(Words reason) {
        return Say.LANGUAGES.stream()
                .allMatch(language -> plain(reason.exactly(language)).isEmpty());
    }

    /**
     * Adds what is wrong with words that must say something: none in any language, or too many.
     *
     * @param name of the fields, without the language
     * @param missing the key of the phrase for words in no language
     */
    static void check(Words words, String name, int longest, String missing, Errors errors) {
        if (isEmpty(words)) {
            errors.add(name + "-kk", missing);
        }
        Form.limit(words, name, longest, errors);
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
