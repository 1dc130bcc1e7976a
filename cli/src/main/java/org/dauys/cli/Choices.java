package org.dauys.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dauys.compare.table.LevelFilter;
import org.dauys.compare.table.TableFormat;
import org.dauys.opinion.MapOptions;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.text.Language;
import org.dauys.text.read.TrackedChanges;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What may follow an option, written as people write it. */
final class Choices {
    private Choices() {}

    /** Teaches picocli our types. */
    static CommandLine install(CommandLine program) {
        return program.registerConverter(TableFormat.class, of(TableFormat.values()))
                .registerConverter(LevelFilter.class, of(LevelFilter.values()))
                .registerConverter(Only.class, of(Only.values()))
                .registerConverter(AmendCommand.PrintedForm.class, of(AmendCommand.PrintedForm.values()))
                .registerConverter(TrackedChanges.class, of(TrackedChanges.values()))
                .registerConverter(AuditMethod.class, of(AuditMethod.values()))
                .registerConverter(SimilarCommand.Format.class, of(SimilarCommand.Format.values()))
                .registerConverter(TallyCommand.Format.class, of(TallyCommand.Format.values()))
                .registerConverter(GroupsCommand.Format.class, of(GroupsCommand.Format.values()))
                .registerConverter(MapOptions.Method.class, of(MapOptions.Method.values()))
                .registerConverter(TallyCommand.FailOn.class, of(TallyCommand.FailOn.values()))
                .registerConverter(Path.class, Choices::path)
                .registerConverter(Language.class, Choices::language)
                .registerConverter(Locale.class, Choices::locale);
    }

    /** Which rows a table is limited to. */
    enum Only {
        CHANGED
    }

    private static <E extends Enum<E>> ITypeConverter<E> of(E[] values) {
        List<String> names = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return word -> {
            int index = names.indexOf(word.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw noneOf(word, names);
            }
            return values[index];
        };
    }

    private static Path path(String word) {
        try {
            if (word.isBlank()) {
                throw new TypeConversionException("a file's name must not be empty.");
            }
            return Path.of(word);
        } catch (InvalidPathException wrong) {
            throw new TypeConversionException("\"" + word + "\" cannot be a file's name.");
        }
    }

    private static Language language(String word) {
        return Language.ofCode(word)
                .filter(language -> Language.KNOWN.contains(language.code()))
                .orElseThrow(() -> noneOf(word, List.copyOf(new TreeSet<>(Language.KNOWN))));
    }

    private static Locale locale(String word) {
        List<String> known = List.of("kk", "ru", "en");
        if (!known.contains(word)) {
            throw noneOf(word, known);
        }
        return Locale.of(word);
    }

    private static TypeConversionException noneOf(String word, List<String> names) {
        return new TypeConversionException("\"" + word + "\" is none of: " + String.join(" ", names) + ".");
    }
}
